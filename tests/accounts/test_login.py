"""Logging in: by code, by password, and what a stranger can learn from it."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client

from leerkring.accounts.models import User

Code = Callable[[], str]


def test_a_code_by_mail_logs_in(client: Client, noor: User, code_of: Code) -> None:
    client.post("/account/login/code/", {"login": noor.email, "next": "/voorbeelden/"})
    assert code_of() in mail.outbox[-1].subject
    answer = client.post("/account/login/code/confirm/", {"code": code_of(), "next": "/voorbeelden/"})
    assert answer.headers["Location"] == "/voorbeelden/"
    assert client.session["_auth_user_id"] == str(noor.pk)


def test_a_new_code_replaces_the_old_one(client: Client, noor: User, code_of: Code) -> None:
    client.post("/account/login/code/", {"login": noor.email})
    old = code_of()
    client.post("/account/login/code/confirm/", {"action": "resend"})
    assert len(mail.outbox) == 2
    if old != code_of():
        client.post("/account/login/code/confirm/", {"code": old})
        assert "_auth_user_id" not in client.session
    client.post("/account/login/code/confirm/", {"code": code_of()})
    assert client.session["_auth_user_id"] == str(noor.pk)


def test_a_password_logs_in(logged_in: Client, noor: User) -> None:
    assert logged_in.session["_auth_user_id"] == str(noor.pk)


@pytest.mark.parametrize("target", ["https://kwaad.example/", "//kwaad.example/", "javascript:alert(1)"])
def test_next_never_leads_away(client: Client, noor: User, target: str) -> None:
    answer = client.post("/account/login/", {"login": noor.email, "password": "een lange zin", "next": target})
    assert answer.headers["Location"] == "/vandaag/"


def test_a_wrong_password_opens_the_form_again_with_the_address_in_it(client: Client, noor: User) -> None:
    page = client.post("/account/login/", {"login": noor.email, "password": "fout"}).content.decode()
    assert "<details open>" in page
    assert page.count(f'value="{noor.email}"') == 1
    assert 'role="alert"' in page


def test_a_wrong_password_and_an_unknown_address_look_the_same(client: Client, noor: User) -> None:
    wrong = client.post("/account/login/", {"login": noor.email, "password": "fout"}).content.decode()
    unknown = client.post("/account/login/", {"login": "nobody@voorbeeld.nl", "password": "fout"}).content.decode()
    assert _plain(wrong, noor.email) == _plain(unknown, "nobody@voorbeeld.nl")


@pytest.mark.parametrize(
    ("ask", "field", "then"),
    [
        ("/account/login/code/", "login", "/account/login/code/confirm/"),
        ("/account/password/reset/", "email", "/account/password/reset/confirm/"),
    ],
)
def test_asking_for_a_code_does_not_tell_who_has_an_account(noor: User, ask: str, field: str, then: str) -> None:
    seen = []
    for email in (noor.email, "nobody@voorbeeld.nl"):
        browser = Client()
        answer = browser.post(ask, {field: email})
        assert (answer.status_code, answer.headers["Location"]) == (302, then)
        wrong = browser.post(then, {"code": "000000"}).content.decode()
        seen += [(_plain(browser.get(then).content.decode(), email), _plain(wrong, email))]
    assert seen[0] == seen[1]
    assert len(mail.outbox) == 2


def test_logging_out_takes_a_post(logged_in: Client) -> None:
    assert logged_in.get("/account/logout/").status_code == 200
    assert "_auth_user_id" in logged_in.session
    logged_in.post("/account/logout/")
    assert "_auth_user_id" not in logged_in.session


def test_a_closed_account_does_not_open(client: Client, noor: User) -> None:
    User.objects.update(is_active=False)
    answer = client.post("/account/login/", {"login": noor.email, "password": "een lange zin"}, follow=True)
    assert answer.redirect_chain == [("/account/inactive/", 302)]
    assert "_auth_user_id" not in client.session


def _plain(page: str, email: str) -> str:
    return "\n".join(line for line in page.replace(email, "…").splitlines() if "csrfmiddlewaretoken" not in line)
