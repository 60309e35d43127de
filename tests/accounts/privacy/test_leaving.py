"""Leaving closes the account at once; for seven days it can be undone, and nothing else."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from wagtail.models import Comment

from leerkring.accounts.models import User
from leerkring.accounts.privacy.leaving import remove_account, undo_removal
from tests.community import factories as make
from tests.factories import example, member

Code = Callable[[], str]
LEAVE = "/profiel/verwijderen/"


@pytest.fixture
def leave(proven: Client, django_capture_on_commit_callbacks: Callable) -> Client:
    """Noor's browser, after she left."""
    with django_capture_on_commit_callbacks(execute=True):
        assert proven.post(LEAVE, {"contributions": "stay"}).headers["Location"] == "/profiel/verwijderd/"
    return proven


def undo_link() -> str:
    return re.search(r"/profiel/terug/\S+", mail.outbox[-1].body).group()


def test_the_mail_has_a_second_part_with_the_link_to_tap(leave: Client) -> None:
    html, kind = mail.outbox[-1].alternatives[0]
    assert kind == "text/html"
    assert re.search(rf'href="http[^"]+{re.escape(undo_link())}"', html)
    assert f"<title>{mail.outbox[-1].subject}</title>" in html


def test_the_choice_names_what_would_go(proven: Client, noor: User) -> None:
    page = proven.get(LEAVE).text
    for what in (
        "je vragen en antwoorden",
        "wat je zei in gesprekken",
        "wat je vertelde over wat je met antwoorden deed",
    ):
        assert what in page
    assert "redactie" not in page.split("<form")[1].split("</form>")[0]
    noor.groups.add(editors())
    assert "je opmerkingen en concepten bij de redactie" in proven.get(LEAVE).text


def test_it_names_the_groups_that_lose_their_last_host_and_keeps_nobody(proven: Client, noor: User) -> None:
    make.enter(make.group("berk"), noor, role="host")
    assert "Je bent de enige gastvrouw of gastheer van: Berk." in proven.get(LEAVE).text
    assert proven.post(LEAVE, {"contributions": "stay"}).headers["Location"] == "/profiel/verwijderd/"


def editors() -> Group:
    group, _ = Group.objects.get_or_create(name="redacteur")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    return group


def test_it_asks_for_the_password_and_then_for_a_choice(logged_in: Client, noor: User) -> None:
    answer = logged_in.get(LEAVE)
    assert answer.headers["Location"] == f"/account/reauthenticate/?next={LEAVE.replace('/', '%2F')}"
    page = logged_in.post(answer.headers["Location"], {"password": "een lange zin"}, follow=True)
    assert page.redirect_chain == [(LEAVE, 302)]
    assert "checked" not in page.content.decode()
    nothing_chosen = logged_in.post(LEAVE, {})
    assert 'class="error"' in nothing_chosen.content.decode()
    noor.refresh_from_db()
    assert noor.is_active


def test_a_choice_without_proof_waits_for_it_and_is_kept(logged_in: Client, noor: User) -> None:
    logged_in.post(LEAVE, {"contributions": "go"})
    noor.refresh_from_db()
    assert noor.is_active
    done = logged_in.post("/account/reauthenticate/", {"password": "een lange zin", "next": LEAVE})
    assert done.headers["Location"] == "/profiel/verwijderd/"
    noor.refresh_from_db()
    assert noor.is_leaving
    assert not noor.keeps_contributions


def test_access_ends_everywhere_at_once(noor: User, proven: Client) -> None:
    phone = Client()
    phone.post("/account/login/", {"login": noor.email, "password": "een lange zin"})
    assert phone.get("/profiel/").status_code == 200
    proven.post(LEAVE, {"contributions": "stay"})
    for browser in (proven, phone):
        assert browser.get("/profiel/").status_code == 302
    assert not [row for row in Session.objects.all() if "_auth_user_id" in row.get_decoded()]


def test_a_session_that_slipped_through_is_worth_nothing(noor: User, leave: Client) -> None:
    phone = Client()
    phone.force_login(noor)
    assert phone.get("/profiel/").status_code == 302


def test_the_link_in_the_mail_undoes_it_after_a_click(leave: Client, noor: User) -> None:
    stranger = Client()
    assert stranger.get(undo_link()).status_code == 200
    noor.refresh_from_db()
    assert not noor.is_active, "opening the link changes nothing"
    link = undo_link()
    assert stranger.post(link).headers["Location"] == "/account/login/"
    noor.refresh_from_db()
    assert noor.is_active
    assert not noor.is_leaving
    assert "_auth_user_id" not in stranger.session
    assert stranger.post(link).status_code == 404


@pytest.mark.parametrize("way", ["password", "code"])
def test_logging_in_leads_to_undoing_and_nothing_else(leave: Client, noor: User, way: str, code_of: Code) -> None:
    browser = Client()
    if way == "password":
        credentials = {"login": noor.email, "password": "een lange zin", "next": "/profiel/"}
        answer = browser.post("/account/login/", credentials)
    else:
        browser.post("/account/login/code/", {"login": noor.email})
        answer = browser.post("/account/login/code/confirm/", {"code": code_of(), "next": "/profiel/"})
    assert answer.headers["Location"] == "/profiel/terug/"
    assert "_auth_user_id" not in browser.session
    assert browser.get("/profiel/").status_code == 302
    assert browser.get("/profiel/gegevens/download/").status_code == 302
    browser.post("/profiel/terug/")
    noor.refresh_from_db()
    assert noor.is_active
    browser.post("/account/login/", {"login": noor.email, "password": "een lange zin"})
    assert browser.get("/profiel/").status_code == 200


def test_an_account_that_staff_closed_does_not_get_there(client: Client, noor: User) -> None:
    User.objects.update(is_active=False)
    client.post("/account/login/", {"login": noor.email, "password": "een lange zin"})
    assert client.get("/profiel/terug/").status_code == 404
    client.post("/account/login/code/", {"login": noor.email})
    assert not re.search(r"\b\d{6}\b", mail.outbox[-1].body)


@pytest.mark.parametrize("token", ["", "onzin/", "WzFd:1abc:xyz/"])
def test_a_made_up_link_undoes_nothing(client: Client, leave: Client, noor: User, token: str) -> None:
    assert client.post(f"/profiel/terug/{token}").status_code == 404
    noor.refresh_from_db()
    assert noor.is_leaving


def test_an_old_link_does_not_undo_a_later_removal(leave: Client, noor: User) -> None:
    old = undo_link()
    noor.refresh_from_db()
    undo_removal(user=noor)
    remove_account(user=User.objects.get(), keep_contributions=True, now=timezone.now() + timedelta(days=1))
    assert Client().post(old).status_code == 404


def test_others_see_a_former_member(noor: User) -> None:
    remove_account(user=noor, keep_contributions=True, now=timezone.now())
    assert "Noor" not in f"{noor} {noor.get_full_name()} {noor.get_short_name()}"


@pytest.mark.parametrize("keep", [True, False])
def test_what_goes_is_out_of_sight_at_once_and_comes_back(noor: User, keep: bool) -> None:
    comment = Comment.objects.create(page=example(), user=noor, text="Mooi", contentpath="summary")
    remove_account(user=noor, keep_contributions=keep, now=timezone.now())
    comment.refresh_from_db()
    assert (comment.resolved_at is None) == keep
    undo_removal(user=noor)
    comment.refresh_from_db()
    assert comment.resolved_at is None


def test_the_only_one_who_looks_after_the_site_stays(noor: User, proven: Client) -> None:
    User.objects.update(is_superuser=True)
    page = proven.post(LEAVE, {"contributions": "go"}).content.decode()
    assert 'class="banner banner-error"' in page
    with pytest.raises(ValidationError):
        remove_account(user=User.objects.get(), keep_contributions=True, now=timezone.now())
    member("bea@voorbeeld.nl", is_superuser=True)
    assert proven.post(LEAVE, {"contributions": "go"}).headers["Location"] == "/profiel/verwijderd/"
