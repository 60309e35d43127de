"""What the file with somebody's own data says about conversations."""

import pytest
from django.utils import translation

from community.chat.models import Message, Reaction, Room
from community.chat.privacy import export
from community.groups.hosting.merge import merge_group
from community.groups.membership.actions import leave_group
from community.groups.models import Group, Membership
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db
UNKNOWN = "Een groep die je nu niet kunt zien"


def told(user: User) -> dict[str, list[list[object]]]:
    """What the file says, by section."""
    with translation.override("nl"):
        return {part.key: [[fact.value for fact in record] for record in part.records] for part in export(user)}


def test_a_reaction_is_named_by_its_conversation_and_not_by_a_number(room: Room, noor: User, jet: User) -> None:
    said = Message.objects.create(room=room, author=jet, perspective="volunteer", text="Goed gedaan!", change=1)
    Reaction.objects.create(message=said, user=noor, kind="thanks")
    assert told(noor)["reactions"] == [[str(room.group), "dank je"]]


def test_a_closed_group_in_which_theirs_went_on_is_named_to_nobody_outside(
    room: Room, berk: Group, noor: User, jet: User, hanneke: User
) -> None:
    for author in (noor, jet):
        said = Message.objects.create(room=room, author=author, perspective="trainee", text="Hoi!", change=author.pk)
        Reaction.objects.create(message=said, user=noor, kind="thanks")
    assert [name for name, *_rest in told(noor)["messages"] + told(noor)["reactions"]] == ["Berk"] * 3
    leave_group(membership=Membership.objects.get(user=noor))
    wilg = make.group("wilg", access="closed")
    make.enter(wilg, hanneke, role="host")
    merge_group(group=berk, into=wilg, by=hanneke)
    assert [name for name, *_rest in told(noor)["messages"] + told(noor)["reactions"]] == [UNKNOWN] * 3
