"""A request that nobody has to answer any more takes its news along, here and in the mail."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group as Role
from django.core import mail as mailbox
from django.test import Client

from community.groups.hosting.actions import remove_member
from community.groups.invitations.actions import accept, make_link
from community.groups.models import Group, Membership
from community.groups.permissions import NETWORK_MODERATOR
from community.groups.requests.actions import ask_to_join
from community.groups.requests.models import JoinRequest
from community.notifications.jobs import mails
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import browser, seen
from tests.community.notifications.clock import at

pytestmark = pytest.mark.django_db
DESK = "/wijken/eik/beheer/aanvragen/"


@pytest.fixture
def asked(eik: Group, lies: User) -> JoinRequest:
    return ask_to_join(user=lies, group=eik, perspective="relative")


@pytest.mark.parametrize("how", ["taken back", "came in by invitation", "removed"])
def test_hosts_no_longer_read_it(
    asked: JoinRequest, as_host: Client, as_lies: Client, eik: Group, lies: User, hanneke: User, how: str
) -> None:
    assert "Lies wil meedoen" in seen(as_host, "/meldingen/")
    ends: dict[str, Callable[[], object]] = {
        "taken back": lambda: as_lies.post("/wijken/eik/aanvragen/terug/"),
        "came in by invitation": lambda: accept(
            invitation=make_link(by=hanneke, group=eik, days=7, max_uses=5), user=lies, perspective="relative"
        ),
        "removed": lambda: remove_member(group=eik, person=lies, by=hanneke),
    }
    ends[how]()
    assert not JoinRequest.objects.exists()
    assert "Lies wil meedoen" not in seen(as_host, "/meldingen/")


def test_nor_do_network_moderators_where_no_host_is_left(eik: Group, lies: User, as_lies: Client) -> None:
    mo = make.person("Mo")
    mo.groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    Membership.objects.filter(group=eik).delete()
    ask_to_join(user=lies, group=eik, perspective="relative")
    assert Notification.objects.filter(user=mo).exists()
    as_lies.post("/wijken/eik/aanvragen/terug/")
    assert not Notification.objects.filter(user=mo).exists()


def test_a_mail_about_several_leads_to_the_page_where_all_of_them_wait(
    asked: JoinRequest, eik: Group, hanneke: User
) -> None:
    ask_to_join(user=make.person("Koos"), group=eik, perspective="volunteer")
    mails(at("2030-01-07 12:00"))
    (body,) = (str(message.body) for message in mailbox.outbox if message.to == [hanneke.email])
    assert "Iemand wil meedoen (2 keer)" in body
    assert DESK in body and "/meldingen/ " not in body.split("2 keer")[1].split("wil meedoen")[0][:80]


def test_in_an_archived_group_nobody_is_let_in_or_invited(asked: JoinRequest, as_host: Client) -> None:
    Group.objects.update(status="archived")
    for page, words in ((DESK, "Deze groep is gearchiveerd"), ("/wijken/eik/beheer/uitnodigingen/", "uitgenodigd")):
        shown = seen(as_host, page).partition("<main")[2]
        assert words in shown and "Gebruik deze groep weer" in shown
        assert "Welkom" not in shown and 'name="email"' not in shown and 'name="days"' not in shown


def test_an_answer_that_comes_after_that_is_not_lost(asked: JoinRequest, as_host: Client) -> None:
    Group.objects.update(status="archived")
    answer = {f"{asked.pk}-answer": "yes", f"{asked.pk}-word": "Fijn dat je er bent."}
    shown = as_host.post(f"{DESK}{asked.pk}/", answer).content.decode()
    assert "Deze groep is gearchiveerd" in shown and "Fijn dat je er bent." in shown
    assert JoinRequest.objects.get().is_waiting


@pytest.mark.parametrize(
    ("access", "before", "after"),
    [
        ("open", "Je kunt weer meedoen als je wilt.", "Je bent altijd weer welkom."),
        ("on_request", "vraag je het opnieuw", "vraag je het opnieuw"),
        ("closed", "heb je een nieuwe uitnodiging nodig", "heb je een nieuwe uitnodiging nodig"),
        ("archived", "zolang de groep gearchiveerd is", "Je doet niet meer mee in Linde."),
    ],
)
def test_who_leaves_reads_how_to_come_back_before_and_after(access: str, before: str, after: str) -> None:
    fields = {"status": access} if access == "archived" else {"access": access}
    group = make.group("linde", **fields)
    at_noor = browser(make.member_of(group, "Noor"))
    assert before in seen(at_noor, "/wijken/linde/mijn/")
    shown = at_noor.post("/wijken/linde/mijn/weg/", follow=True).content.decode()
    assert after in shown and ("altijd weer welkom" in shown) == (access == "open")
