"""Who may keep a socket is asked again: every minute, and when somebody's access changes."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from community.chat.live.admission import Admitted, Knock, admit, gone
from community.chat.live.words import Close
from community.chat.models import Room
from community.groups.models import Group, Membership, Removal
from leerkring.accounts.models import User
from tests.community.chat.crowd import session_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def session(noor: User) -> str:
    return session_of(noor)


def admitted(session: str, room: Room) -> Admitted | Close:
    return admit([Knock(session, "nl", room.pk)])[0]


def test_a_member_who_is_logged_in_comes_in(room: Room, noor: User, session: str) -> None:
    assert admitted(session, room) == Admitted(
        user=noor.pk, session=session, language="nl", group=room.neighbourhood.pk, change=0, shows_presence=True
    )


def test_who_does_not_want_to_be_counted_is_not(room: Room, noor: User, session: str) -> None:
    User.objects.filter(pk=noor.pk).update(shows_presence=False)
    assert not admitted(session, room).shows_presence
    assert gone([(noor.pk, session, room.pk)]) == {}


@pytest.mark.parametrize("key", ["", "x", "nobody"])
def test_without_a_session_nobody_comes_in(room: Room, key: str) -> None:
    assert admitted(key, room) == Close.LOGGED_OUT


def test_the_house_rules_of_today_come_first(room: Room, session: str) -> None:
    from community.groups.rules import HouseRules

    HouseRules.objects.create(number=99, text_nl="Nieuw.", text_en="New.", starts_at=timezone.now() - timedelta(days=1))
    assert admitted(session, room) == Close.NO_ACCESS


@pytest.mark.parametrize("what", ["expired", "deleted", "inactive", "password", "somebody else"])
def test_a_login_that_ended_is_found(room: Room, noor: User, jet: User, session: str, what: str) -> None:
    place = (noor.pk, session, room.pk)
    if what == "expired":
        Session.objects.update(expire_date=timezone.now())
    elif what == "deleted":
        Session.objects.all().delete()
    elif what == "inactive":
        User.objects.filter(pk=noor.pk).update(is_active=False)
    elif what == "password":
        noor.set_password("iets anders")
        noor.save()
    else:
        place = (noor.pk, session_of(jet), room.pk)
    assert gone([place]) == {place: Close.LOGGED_OUT}
    if what != "somebody else":
        assert admitted(session, room) == Close.LOGGED_OUT


@pytest.mark.parametrize("what", ["left", "removed", "merged"])
def test_a_place_in_the_group_that_ended_is_found(berk: Group, room: Room, noor: User, session: str, what: str) -> None:
    if what == "left":
        Membership.objects.filter(user=noor).delete()
    elif what == "removed":
        Membership.objects.filter(user=noor).delete()
        Removal.objects.create(group=berk, user=noor)
    else:
        Group.objects.update(status="merged")
    assert gone([(noor.pk, session, room.pk)]) == {(noor.pk, session, room.pk): Close.NO_ACCESS}
    assert admitted(session, room) == Close.NO_ACCESS


def test_an_archived_group_is_still_read(room: Room, noor: User, session: str) -> None:
    Group.objects.update(status="archived")
    assert gone([(noor.pk, session, room.pk)]) == {}
