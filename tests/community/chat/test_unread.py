"""What is new is counted from where somebody has read, and only in what they may follow."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from community.chat.actions import mark_read
from community.chat.models import Message, Room
from community.chat.rooms import room_of_question
from community.chat.unread import FAR, count_new
from community.groups.models import Group, Membership
from leerkring.accounts.models import User
from tests.community import factories as people
from tests.community.chat import factories as make

pytestmark = pytest.mark.django_db


def read(room: Room, by: User) -> None:
    last = room.messages.order_by("-pk").first()
    mark_read(room=room, user=by, message_id=last.pk if last else 0)


def test_what_others_said_after_the_mark_is_new(room: Room, noor: User, jet: User) -> None:
    make.message(room, jet, "Voor het merk.")
    read(room, noor)
    make.message(room, jet)
    make.message(room, jet)
    make.message(room, noor, "Van mezelf.")
    assert count_new(noor) == {room.pk: 2}


def test_a_conversation_that_was_never_opened_counts_for_nothing(room: Room, noor: User, jet: User) -> None:
    make.message(room, jet)
    assert not count_new(noor)


def test_after_leaving_and_in_quiet_groups_nothing_is_counted(room: Room, noor: User, jet: User) -> None:
    read(room, noor)
    make.message(room, jet)
    own = Membership.objects.filter(user=noor)
    own.update(is_muted=True)
    assert not count_new(noor)
    own.update(is_muted=False)
    assert count_new(noor)
    own.delete()
    assert not count_new(noor)


def test_a_number_stops_at_what_fits(
    as_noor: Client, room: Room, noor: User, jet: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from community.moderation import limits

    monkeypatch.setitem(limits.LIMITS, "message", limits.Limit(1000, 300))
    read(room, noor)
    for _ in range(FAR + 5):
        make.message(room, jet)
    assert count_new(noor).total() == FAR
    assert "99+<span" in as_noor.get("/voorbeelden/").content.decode()
    assert "meer dan 99 nieuwe berichten" in as_noor.get("/gesprekken/").content.decode()


def test_what_is_said_elsewhere_and_taken_away_is_left_out(room: Room, berk: Group, noor: User, jet: User) -> None:
    talk = room_of_question(people.question(berk, jet, "Hoe til je samen?"))
    read(room, noor)
    for where in (talk, room, talk):
        make.message(where, jet)
    Message.objects.filter(room=room).update(deleted_at=timezone.now())
    make.message(room, jet)
    assert count_new(noor) == {room.pk: 1}


def test_every_page_shows_how_much_is_new_and_today_where(
    as_noor: Client, room: Room, berk: Group, noor: User, jet: User
) -> None:
    talk = room_of_question(people.question(berk, jet, "Hoe til je samen?"))
    for where in (room, talk):
        read(where, noor)
        make.message(where, jet)
    assert "2<span" in as_noor.get("/voorbeelden/").content.decode()
    today = as_noor.get("/vandaag/").content.decode()
    assert today.count("1 nieuw bericht") == 2
    assert "/wijken/berk/gesprek/#nieuw" in today


def test_my_conversations_are_those_of_my_groups_and_of_questions_i_talk_about(
    as_noor: Client, room: Room, berk: Group, noor: User, jet: User
) -> None:
    wilg = people.group("wilg")
    people.enter(wilg, jet)
    make.message(wilg, jet)
    with_noor = room_of_question(people.question(berk, jet, "Hoe til je samen?"))
    read(with_noor, noor)
    room_of_question(people.question(berk, jet, "Zonder Noor?"))
    page = as_noor.get("/gesprekken/").content.decode()
    assert "Berk" in page
    assert "Hoe til je samen?" in page
    assert not [word for word in ("Wilg", "Zonder Noor?") if word in page]


def test_a_group_in_which_nobody_spoke_is_there_too(as_noor: Client, berk: Group) -> None:
    assert "/wijken/berk/gesprek/" in as_noor.get("/gesprekken/").content.decode()


def test_the_page_asks_no_more_for_more_conversations(as_noor: Client, noor: User, jet: User, room: Room) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            as_noor.get("/gesprekken/")
        return len(queries)

    read(room, noor)
    make.message(room, jet)
    asked()  # the first time the site is looked up as well
    before = asked()
    for name in ("es", "eik", "els"):
        group = people.group(name)
        people.enter(group, noor)
        people.enter(group, jet)
        message = make.message(group, jet)
        mark_read(room=message.room, user=noor, message_id=message.pk - 1)
    assert asked() == before
