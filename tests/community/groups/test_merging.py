"""Two groups become one: everything that was in the one is in the other, and old addresses lead on."""

from typing import Any

import pytest
from django.db.models import ForeignKey, OneToOneField
from django.test import Client
from django.utils import timezone

from community.anonymous.models import WaitingQuestion
from community.chat.models import ReadMark, Room
from community.groups.invitations.actions import make_link
from community.groups.models import Group, Postcode, Removal
from community.groups.requests.models import JoinRequest
from community.moderation.cases import Case
from community.moderation.models import AuditEntry
from community.moderation.mutes import Mute
from community.notifications.models import Notification
from community.questions.actions.feeds import make_feed_key
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.chat.factories import message
from tests.community.groups.conftest import browser, hosted, joined, membership, seen
from tests.community.searching.conftest import settle, titles
from tests.factories import organisation

pytestmark = pytest.mark.django_db
STAYS = {AuditEntry: "the log never changes", Group: "says where a merged group went", Removal: "of the group that was"}


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    return make.question(berk, noor)


def test_by_the_page_of_the_hosts(as_host: Client, berk: Group, es: Group, question: Question, noor: User) -> None:
    assert "Es" in seen(as_host, "/wijken/berk/beheer/samen/")
    as_host.post("/wijken/berk/beheer/samen/", {"into": es.pk, "sure": "1"})
    question.refresh_from_db()
    assert question.group == es
    assert membership(es, noor).perspective == "trainee"
    assert "Berk gaat verder in Es" in seen(browser(noor), "/meldingen/")


PLACES = ["", "mijn/", "meedoen/", "gesprek/", "vragen/{pk}/", "vragen/{pk}/gesprek/"]
PLACES += ["gesprek/zoeken/", "vragen/{pk}/gesprek/zoeken/"]


@pytest.mark.parametrize("place", PLACES)
def test_old_addresses_lead_on(
    place: str, berk: Group, es: Group, hanneke: User, noor: User, question: Question
) -> None:
    joined(berk, es, hanneke)
    place = place.format(pk=question.pk)
    answer = browser(noor).get(f"/wijken/berk/{place}")
    assert (answer.status_code, answer.headers["Location"].partition("?")[0]) == (302, f"/wijken/es/{place}")
    assert browser(noor).get(f"/wijken/es/{place}").status_code in (200, 302)


def test_a_list_of_the_questions_leads_on_with_all_that_was_chosen(
    berk: Group, es: Group, hanneke: User, noor: User, question: Question
) -> None:
    joined(berk, es, hanneke)
    answer = browser(noor).get("/vragen/?lijst=onbeantwoord&wijk=berk&voor=99")
    assert answer.headers["Location"] == "/vragen/?lijst=onbeantwoord&wijk=es"
    assert question.title in browser(noor).get("/vragen/?wijk=berk", follow=True).content.decode()


def test_a_list_does_not_lead_to_a_group_that_is_not_to_be_known(
    berk: Group, es: Group, hanneke: User, lies: User, question: Question
) -> None:
    Group.objects.filter(pk=es.pk).update(access="closed")
    es.refresh_from_db()
    joined(berk, es, hanneke)
    assert browser(lies).get("/vragen/?wijk=berk").status_code == 200
    assert question.title not in seen(browser(lies), "/vragen/?wijk=berk")


def test_the_address_of_a_feed_goes_on(berk: Group, es: Group, hanneke: User, noor: User, question: Question) -> None:
    address = f"/feeds/wijken/berk/{make_feed_key(by=noor).token}.atom"
    joined(berk, es, hanneke)
    third = hosted("iep", hanneke)
    joined(es, third, hanneke)
    feed = Client().get(address)
    assert feed.status_code == 200
    assert f"/wijken/iep/vragen/{question.pk}/" in feed.content.decode()
    Group.objects.filter(pk=third.pk).update(access="on_request")
    assert Client().get(address).status_code == 404


def test_a_group_that_took_one_in_and_goes_on_in_a_third_leads_all_the_way(
    berk: Group, es: Group, hanneke: User, noor: User
) -> None:
    joined(berk, es, hanneke)
    third = hosted("iep", hanneke)
    joined(es, third, hanneke)
    for slug in ("berk", "es"):
        assert browser(noor).get(f"/wijken/{slug}/").headers["Location"] == "/wijken/iep/"


def test_nothing_that_is_kept_per_group_stays_behind(
    berk: Group, es: Group, hanneke: User, noor: User, question: Question, lies: User
) -> None:
    message(berk, noor)
    Postcode.objects.create(group=berk, digits="4811")
    make_link(by=hanneke, group=berk, days=7, max_uses=5)
    JoinRequest.objects.create(group=berk, user=lies, perspective="trainee")
    WaitingQuestion.objects.create(submission="00000000-0000-0000-0000-000000000001", group=berk, perspective="trainee")
    case = Case.objects.create(kind="vraag", object_id=question.pk, group=berk, why="reported")
    Mute.objects.create(user=noor, group=berk, case=case, until=timezone.now())
    Notification.objects.create(user=noor, kind="group", key="x", group=berk)
    filled = [kind for kind in kept_per_group() if kind.objects.filter(group=berk).exists()]
    assert set(filled) >= set(kept_per_group()) - {AuditEntry, Removal}, (
        "fill in what is new here, and say how it moves"
    )
    joined(berk, es, hanneke)
    left = [kind for kind in kept_per_group() if kind not in STAYS and kind.objects.filter(group=berk).exists()]
    assert left == []
    assert all(kind.objects.filter(group=es).exists() for kind in filled if kind not in STAYS)


def kept_per_group() -> list[Any]:
    """The models with a link to a group that is called so."""
    links = [each.field for each in Group._meta.related_objects if isinstance(each.field, (ForeignKey, OneToOneField))]
    return [link.model for link in links if link.name == "group"]


def test_conversations_become_one_in_the_order_of_time(berk: Group, es: Group, hanneke: User, noor: User) -> None:
    make.enter(es, noor)
    said = [message(group, noor, f"Zin {number}.") for number, group in enumerate([berk, es, berk, es])]
    ReadMark.objects.create(room=said[0].room, user=noor, message_id=said[2].pk)
    ReadMark.objects.create(room=said[1].room, user=noor, message_id=said[1].pk)
    ReadMark.objects.create(room=said[0].room, user=hanneke, message_id=said[0].pk)
    joined(berk, es, hanneke)
    room = Room.objects.get()
    changes = list(room.messages.order_by("pk").values_list("text", "change"))
    assert [text for text, _change in changes] == [f"Zin {number}." for number in range(4)]
    assert room.last_change == max(change for _text, change in changes)
    moved = {change for text, change in changes if text in ("Zin 0.", "Zin 2.")}
    assert min(moved) > max(set(dict(changes).values()) - moved), "who was reading along gets them as news"
    assert dict(ReadMark.objects.values_list("user", "message_id")) == {noor.pk: said[2].pk, hanneke.pk: said[0].pk}
    assert "Zin 0." in seen(browser(noor), "/wijken/es/gesprek/")


@pytest.mark.parametrize("has_another", [True, False])
def test_what_was_said_is_found_by_the_members_of_the_group_that_goes_on(
    berk: Group, es: Group, hanneke: User, noor: User, has_another: bool
) -> None:
    message(berk, noor, "De zwaluw zit op zaal drie.")
    if has_another:
        message(es, hanneke, "Hallo allemaal.")
    there = make.member_of(es, "Piet")
    settle()
    assert titles(there, "zwaluw") == []
    joined(berk, es, hanneke)
    settle()
    assert titles(there, "zwaluw") == ["Bericht · Es"]


def test_a_conversation_without_another_goes_along_as_it_is(berk: Group, es: Group, hanneke: User, noor: User) -> None:
    first = message(berk, noor)
    joined(berk, es, hanneke)
    assert Room.objects.get().group == es
    assert Room.objects.get().last_change == first.change


def test_organisations_and_postcodes_go_along(berk: Group, es: Group, hanneke: User) -> None:
    berk.organisations.add(organisation("evean"))
    for group in (berk, es):
        Postcode.objects.create(group=group, digits="4811")
    Postcode.objects.create(group=berk, digits="4812")
    joined(berk, es, hanneke)
    assert [each.title for each in es.organisations.all()] == ["Evean"]
    assert sorted(es.postcodes.values_list("digits", flat=True)) == ["4811", "4812"]
