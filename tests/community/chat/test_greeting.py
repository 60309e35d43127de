"""A link that says hello opens the conversation with a name filled in; nothing is sent by opening it."""

from uuid import uuid4

import pytest
from django.test import Client

from community.chat.models import Message, Room
from community.groups.blocks.models import Block
from leerkring.accounts.models import User

pytestmark = pytest.mark.django_db
ADDRESS = "/wijken/berk/gesprek/"


def written(client: Client, number: object) -> str:
    page = client.get(f"{ADDRESS}?aan={number}").content.decode()
    return page.partition('name="text"')[2].partition(">")[2].partition("</textarea")[0].strip()


def test_the_name_is_filled_in(as_noor: Client, room: Room, jet: User) -> None:
    assert written(as_noor, jet.pk) == "@Jet"
    assert not Message.objects.exists()


def test_the_hello_reaches_who_it_is_for(as_noor: Client, room: Room, jet: User) -> None:
    as_noor.post(
        f"/gesprek/{room.pk}/berichten/", {"text": f"{written(as_noor, jet.pk)} hallo!", "submission": uuid4()}
    )
    assert jet.notifications.filter(kind="mention").count() == 1


def test_nobody_else_is_filled_in(as_noor: Client, room: Room, jet: User, noor: User, stranger: User) -> None:
    for number in (stranger.pk, noor.pk, 0, -1, "x", "9" * 40, "²", ""):
        assert written(as_noor, number) == "", number


def test_somebody_i_blocked_is_not_filled_in(as_noor: Client, room: Room, jet: User, noor: User) -> None:
    Block.objects.create(blocker=noor, blocked=jet)
    assert written(as_noor, jet.pk) == ""
