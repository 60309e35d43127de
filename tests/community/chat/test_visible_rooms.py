"""Who may follow which conversation: looking up one gives the same answer as looking through all."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from community.chat.models import Room
from community.chat.queries import one_open_to
from community.chat.rooms import room_of_group, room_of_question
from community.groups.models import Group, Removal
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def rooms(berk: Group, room: Room, noor: User) -> dict[str, Room]:
    closed, old = make.group("wilg", access="closed"), make.group("es", status="merged")
    make.enter(old, noor)
    asked, secret, gone = make.question(berk, noor), make.question(closed, noor), make.question(berk, noor, "Weg?")
    type(gone).objects.filter(pk=gone.pk).update(hidden_at=timezone.now())
    return {
        "berk": room,
        "wilg": room_of_group(closed),
        "es": room_of_group(old),
        "asked": room_of_question(asked),
        "secret": room_of_question(secret),
        "gone": room_of_question(gone),
    }


def followed(user: User | AnonymousUser, rooms: dict[str, Room]) -> set[str]:
    one_by_one = {name for name, room in rooms.items() if one_open_to(user, room.pk)}
    together = set(Room.objects.visible_to(user).values_list("pk", flat=True))
    assert one_by_one == {name for name, room in rooms.items() if room.pk in together}
    return one_by_one


def test_each_follows_what_is_theirs(rooms: dict[str, Room], berk: Group, noor: User, stranger: User) -> None:
    removed, closed_account = make.member_of(berk, "Piet"), make.member_of(berk, "Mia")
    berk.memberships.filter(user=removed).delete()
    Removal.objects.create(group=berk, user=removed)
    closed_account.is_active = False
    assert followed(noor, rooms) == {"berk", "asked"}
    assert followed(stranger, rooms) == {"asked"}
    assert followed(removed, rooms) == set()
    assert followed(closed_account, rooms) == set()
    assert followed(AnonymousUser(), rooms) == set()


def test_a_room_that_is_none_is_not_found(noor: User) -> None:
    assert one_open_to(noor, 999) is None
