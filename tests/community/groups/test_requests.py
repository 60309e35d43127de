"""Asking to join a group: told to the hosts, answered with a word, and told to who asked, here and by mail."""

import pytest
from django.core import mail as mailbox
from django.test import Client

from community.groups.invitations.actions import accept, invite_by_mail
from community.groups.models import Group, Membership, Removal
from community.groups.requests.actions import ask_to_join, decide_request
from community.groups.requests.models import JoinRequest
from community.notifications.jobs import mails
from community.notifications.models import Notification
from community.permissions import NotAllowed
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import browser, seen
from tests.community.notifications.clock import at

pytestmark = pytest.mark.django_db
ASK = "/wijken/eik/aanvragen/"
DESK = "/wijken/eik/beheer/aanvragen/"


@pytest.fixture
def asked(eik: Group, lies: User) -> JoinRequest:
    return ask_to_join(user=lies, group=eik, perspective="relative", note="Mijn vader woont hier.")


def decides(client: Client, asked: JoinRequest, answer: str, word: str) -> str:
    fields = {f"{asked.pk}-answer": answer, f"{asked.pk}-word": word}
    return client.post(f"{DESK}{asked.pk}/", fields, follow=True).content.decode()


def test_the_hosts_are_told_and_read_the_note(as_lies: Client, as_host: Client, eik: Group, hanneke: User) -> None:
    answer = as_lies.post(ASK, {"perspective": "relative", "note": "Mijn vader woont hier.", "language": "nl"})
    assert answer.headers["Location"] == "/wijken/eik/"
    assert "Je aanvraag ligt bij de gastvrouwen en gastheren" in seen(as_lies, "/wijken/eik/")
    assert "Lies wil meedoen" in seen(as_host, "/meldingen/")
    shown = seen(as_host, DESK)
    assert "Mijn vader woont hier." in shown and "Lies, naaste" in shown


def test_a_yes_with_a_word_lets_in_and_is_told_here_and_by_mail(
    as_host: Client, asked: JoinRequest, lies: User
) -> None:
    decides(as_host, asked, "yes", "Fijn dat je er bent.")
    assert Membership.objects.get(user=lies).perspective == "relative"
    assert "Je bent welkom in Eik" in seen(browser(lies), "/meldingen/")
    assert "Fijn dat je er bent." in seen(browser(lies), "/wijken/eik/")
    mails(at("2030-01-07 12:00"))
    (body,) = (str(message.body) for message in mailbox.outbox if message.to == [lies.email])
    assert "/wijken/eik/" in body
    assert "Fijn dat je er bent." not in body, "texts of members are not mailed"


def test_a_no_needs_a_friendly_word(as_host: Client, asked: JoinRequest, lies: User) -> None:
    assert "Ja of nee?" in decides(as_host, asked, "", "Tot ziens.")
    assert "iets vriendelijks" in decides(as_host, asked, "no", "")
    assert JoinRequest.objects.get().is_waiting
    decides(as_host, asked, "no", "We zijn net vol, probeer het na de zomer.")
    assert not Membership.objects.filter(user=lies).exists()
    assert "probeer het na de zomer" in seen(browser(lies), "/wijken/eik/")
    assert "Je kunt nu niet meedoen met Eik" in seen(browser(lies), "/meldingen/")


def test_a_request_is_answered_once(asked: JoinRequest, as_host: Client, hanneke: User, lies: User) -> None:
    decide_request(request=asked, by=hanneke, accept=True)
    shown = decides(as_host, asked, "no", "Toch liever niet.")
    assert "Iemand was je voor" in shown and "Toch liever niet." in shown, "what was typed is kept"
    assert JoinRequest.objects.get().outcome == "accepted"
    assert Notification.objects.filter(user=lies, kind="request_answered").count() == 1


def test_asking_twice_is_one_request_and_taking_it_back_leaves_none(
    as_lies: Client, eik: Group, as_host: Client
) -> None:
    for _twice in range(2):
        as_lies.post(ASK, {"perspective": "relative", "note": "Hallo"})
    assert JoinRequest.objects.count() == 1
    as_lies.post(f"{ASK}terug/")
    assert not JoinRequest.objects.exists()
    assert "Lies" not in seen(as_host, DESK)


def test_who_was_declined_may_ask_again(asked: JoinRequest, as_lies: Client, hanneke: User) -> None:
    decide_request(request=asked, by=hanneke, accept=False, word="Nu niet.")
    as_lies.post(ASK, {"perspective": "volunteer"})
    assert JoinRequest.objects.filter(decided_at=None).get().perspective == "volunteer"


def test_a_request_of_who_was_removed_meanwhile_lets_nobody_in(
    asked: JoinRequest, as_host: Client, lies: User, eik: Group
) -> None:
    Removal.objects.create(group=eik, user=lies)
    decides(as_host, asked, "yes", "")
    assert not Membership.objects.filter(user=lies).exists()


def test_only_hosts_decide(asked: JoinRequest, eik: Group) -> None:
    member = make.member_of(eik, "Piet")
    with pytest.raises(NotAllowed):
        decide_request(request=asked, by=member, accept=True)


def test_who_asks_for_the_part_of_a_mentor_becomes_none_by_a_yes(eik: Group, lies: User, hanneke: User) -> None:
    wish = ask_to_join(user=lies, group=eik, perspective="professional", wants_to_mentor=True)
    decide_request(request=wish, by=hanneke, accept=True)
    own = Membership.objects.get(user=lies)
    assert (own.perspective, own.wants_to_mentor) == ("professional", True)


@pytest.mark.parametrize("change", [{"status": "archived"}, {"access": "open"}])
def test_a_group_that_changed_meanwhile_takes_no_request(as_lies: Client, eik: Group, change: dict[str, str]) -> None:
    Group.objects.filter(pk=eik.pk).update(**change)
    answer = as_lies.post(ASK, {"perspective": "relative"})
    assert answer.status_code == 403
    assert not JoinRequest.objects.exists()


def test_too_many_requests_say_how_long_to_wait(as_lies: Client, lies: User) -> None:
    for number in range(11):
        make.group(f"es{number}", access="on_request")
        answer = as_lies.post(f"/wijken/es{number}/aanvragen/", {"perspective": "relative", "note": "Dit typte ik."})
    assert JoinRequest.objects.count() == 10
    shown = answer.content.decode()
    assert "Dit typte ik." in shown and "Wacht" in shown


def test_who_is_no_host_any_more_hears_nothing_of_who_asked_not_by_mail_either(
    asked: JoinRequest, as_host: Client, eik: Group, hanneke: User
) -> None:
    assert "Lies wil meedoen" in seen(as_host, "/meldingen/")
    Membership.objects.filter(group=eik, user=hanneke).update(role="member")
    assert "Lies" not in seen(as_host, "/meldingen/")
    mails(at("2030-01-07 12:00"))
    assert not [message for message in mailbox.outbox if message.to == [hanneke.email]]


WAITS, BACK = "Je aanvraag wacht", 'action="/wijken/eik/aanvragen/terug/"'


@pytest.mark.parametrize("place", ["/vandaag/", "/wijken/", "/wijken/eik/"])
def test_who_asked_sees_that_it_waits_and_can_take_it_back(
    as_lies: Client, asked: JoinRequest, hanneke: User, place: str
) -> None:
    shown = seen(as_lies, place)
    assert WAITS in shown and BACK in shown
    assert f'href="{ASK}"' not in shown, "no button to ask what was asked"
    answer = as_lies.post(f"{ASK}terug/", {"terug": place})
    assert answer.headers["Location"] == place
    after = seen(as_lies, place)
    assert WAITS not in after and BACK not in after
    assert place != "/wijken/eik/" or f'href="{ASK}"' in after


def test_in_the_list_of_all_groups_it_stands_beside_the_name(as_lies: Client, asked: JoinRequest) -> None:
    assert "je aanvraag wacht" in seen(as_lies, "/wijken/")
    assert "je aanvraag wacht" not in seen(browser(make.person("Piet")), "/wijken/")


def test_what_was_answered_waits_no_more(as_lies: Client, asked: JoinRequest, hanneke: User) -> None:
    decide_request(request=asked, by=hanneke, accept=False, word="Nu niet.")
    for place in ("/vandaag/", "/wijken/", "/wijken/eik/"):
        assert WAITS not in seen(as_lies, place)
    assert f'href="{ASK}"' in seen(as_lies, "/wijken/eik/")


def test_who_came_in_by_an_invitation_waits_for_nothing(
    as_lies: Client, asked: JoinRequest, eik: Group, hanneke: User, lies: User
) -> None:
    accept(invitation=invite_by_mail(by=hanneke, group=eik, email=lies.email), user=lies, perspective="relative")
    assert not JoinRequest.objects.exists() and "Lies, naaste" not in seen(browser(hanneke), DESK)
    JoinRequest.objects.create(group=eik, user=lies, perspective="relative")  # kept from before
    for place in ("/vandaag/", "/wijken/", "/wijken/eik/"):
        shown = seen(as_lies, place)
        assert WAITS not in shown and BACK not in shown and "je aanvraag wacht" not in shown


def test_the_conversation_does_not_ask_again_who_waits(as_lies: Client, asked: JoinRequest) -> None:
    waits, others = (who.get("/wijken/eik/gesprek/") for who in (as_lies, browser(make.person("Piet"))))
    assert (waits.status_code, others.status_code) == (403, 403)
    assert "Vraag of je mee mag doen" in others.content.decode()
    shown = waits.content.decode()
    assert "Vraag of je mee mag doen" not in shown and "Je aanvraag ligt bij de gastvrouwen" in shown


@pytest.mark.parametrize("change", [{"status": "archived"}, {"access": "closed"}])
def test_a_group_that_takes_nobody_any_more_or_is_not_known_is_not_named(
    as_lies: Client, asked: JoinRequest, eik: Group, change: dict[str, str]
) -> None:
    Group.objects.filter(pk=eik.pk).update(**change)
    for place in ("/vandaag/", "/wijken/"):
        assert WAITS not in seen(as_lies, place)


def test_an_archived_group_invites_nobody_to_ask(as_lies: Client, eik: Group) -> None:
    assert "Vraag of je mee mag doen. De" in seen(as_lies, "/wijken/eik/")
    Group.objects.update(status="archived")
    shown = seen(as_lies, "/wijken/eik/")
    assert "Vraag of je mee mag doen. De" not in shown and f'href="{ASK}"' not in shown
