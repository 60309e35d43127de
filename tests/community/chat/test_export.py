"""What the file with somebody's own data says about conversations."""

import pytest
from django.utils import translation

from community.chat.models import Message, Reaction, Room
from community.chat.privacy import export
from leerkring.accounts.models import User

pytestmark = pytest.mark.django_db


def test_a_reaction_is_named_by_its_conversation_and_not_by_a_number(room: Room, noor: User, jet: User) -> None:
    said = Message.objects.create(room=room, author=jet, perspective="volunteer", text="Goed gedaan!", change=1)
    Reaction.objects.create(message=said, user=noor, kind="thanks")
    with translation.override("nl"):
        (record,) = next(section.records for section in export(noor) if section.key == "reactions")
    assert [fact.value for fact in record] == [str(room.group), "dank je"]
