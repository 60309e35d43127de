"""Whoever is named with an @ hears of it: only people in the room, once, and not of what is held."""

import pytest
from django.test import Client

from community.chat.actions import edit_message
from community.chat.mentions import LOOKED_AT, named_in
from community.chat.models import Message, Room
from community.chat.rooms import room_of_question
from community.groups.blocks.models import Block
from community.groups.models import Group
from community.moderation.kinds import kind_of
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community import factories as people
from tests.community.chat import factories as make

pytestmark = pytest.mark.django_db

NAMES = {1: "Jet", 2: "Jet van Dijk", 3: "Noor", 4: "noor"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@Jet, kom je?", {1}),
        ("dag @jet van dijk!", {2}),
        ("@Noor", {3, 4}),
        ("@Jetje en jet@noor.nl en @@Noor", set()),
        ("(@Jet) @noor.", {1, 3, 4}),
        ("@ Jet @", set()),
    ],
)
def test_names_are_found_as_people_type_them(text: str, found: set[int]) -> None:
    assert named_in(text, NAMES) == found


def told() -> set[str]:
    rows = Notification.objects.filter(kind="mention")
    return set(rows.values_list("user__display_name", flat=True))


def test_a_text_of_nothing_but_at_signs_holds_up_nobody() -> None:
    assert named_in("@x " * (LOOKED_AT - 1) + "@Jet", NAMES) == {1}
    assert named_in("@x " * LOOKED_AT + "@Jet", NAMES) == set()


def test_who_is_named_is_told_and_led_to_the_message(room: Room, noor: User, jet: User, stranger: User) -> None:
    message = make.message(room, jet, "@Noor en @Tom en @Jet, eten jullie mee?")
    assert told() == {"Noor"}
    row = Notification.objects.get(kind="mention")
    assert row.path == f"/gesprek/bericht/{message.pk}/#bericht-{message.pk}"
    assert (row.actor, row.group) == (jet, room.neighbourhood)
    assert row.sentences == {}


def test_a_changed_message_tells_only_who_was_not_told(room: Room, noor: User, jet: User, hanneke: User) -> None:
    message = make.message(room, jet, "@Noor?")
    edit_message(message=message, by=jet, text="@Noor en @Hanneke?")
    assert Notification.objects.filter(kind="mention").count() == 2
    assert told() == {"Noor", "Hanneke"}


def test_who_blocked_the_author_hears_nothing(room: Room, noor: User, jet: User) -> None:
    Block.objects.create(blocker=noor, blocked=jet)
    make.message(room, jet, "@Noor?")
    assert not told()


def test_of_what_is_held_one_hears_when_it_is_let_through(room: Room, noor: User, jet: User, hanneke: User) -> None:
    message = make.message(room, jet, "@Noor kijk op https://winkel.example")
    assert Message.objects.get(pk=message.pk).hidden_at is not None
    assert not told()
    kind_of(message).put_back(message)
    kind_of(message).announce(message)
    assert told() == {"Noor"}


def test_at_a_question_who_spoke_there_can_be_named(berk: Group, noor: User, jet: User) -> None:
    lies = people.member_of(people.group("eik"), "Lies")
    talk = room_of_question(people.question(berk, noor))
    membership = people.enter(berk, lies)
    make.message(talk, lies)
    membership.delete()
    make.message(talk, jet, "@Lies, wat bedoel je?")
    assert told() == {"Lies"}


def test_the_chooser_knows_the_people_of_the_room(
    as_noor: Client, room: Room, jet: User, hanneke: User, stranger: User
) -> None:
    def names(begin: str) -> list[str]:
        answer = as_noor.get(f"/gesprek/{room.pk}/mensen/", {"q": begin}, headers={"Accept": "application/json"})
        return answer.json()["names"]

    assert names("") == ["Hanneke", "Jet"]
    assert names("je") == ["Jet"]
    assert names("to") == names("noo") == []
