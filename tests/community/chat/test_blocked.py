"""What somebody said whom the reader blocked is folded, for that reader alone."""

import pytest
from django.test import Client

from community.chat.models import ReadMark, Room
from community.chat.rooms import room_of_question
from community.groups.blocks.models import Block
from community.groups.models import Group, Membership
from leerkring.accounts.models import User
from tests.community import factories as neighbourhood
from tests.community.chat import factories as make

pytestmark = pytest.mark.django_db

FOLD = '<li class="message message-folded"'


def test_it_is_folded_and_not_lost(as_noor: Client, room: Room, noor: User, jet: User, hanneke: User) -> None:
    make.message(room, jet, "Van Jet.")
    Block.objects.create(blocker=noor, blocked=jet)
    page = as_noor.get("/wijken/berk/gesprek/").content.decode()
    assert page.count(FOLD) == page.count("<details><summary>") == 1
    assert "Van Jet." in page
    assert f'data-blocked="{jet.pk}"' in page
    as_noor.force_login(hanneke)
    assert FOLD not in as_noor.get("/wijken/berk/gesprek/").content.decode()


@pytest.mark.parametrize(
    ("blocked", "role", "is_folded"), [(True, "member", True), (True, "host", False), (False, "member", False)]
)
def test_the_title_of_who_asked_stands_nowhere_at_a_conversation(
    as_noor: Client, berk: Group, noor: User, jet: User, blocked: bool, role: str, is_folded: bool
) -> None:
    """Nor in the heading, nor in the list; of who looks after the group it does."""
    Membership.objects.filter(user=jet).update(role=role)
    question = neighbourhood.question(berk, jet, "Wie wekt wie?")
    address = f"{question.get_absolute_url()}gesprek/"
    room = room_of_question(question)
    ReadMark.objects.create(room=room, user=noor, message_id=make.message(room, noor).pk)
    if blocked:
        Block.objects.create(blocker=noor, blocked=jet)
    for page in (address, "/gesprekken/"):
        shown = as_noor.get(page).content.decode()
        assert ("Wie wekt wie?" not in shown) == is_folded
        assert ("raag van iemand die je blokkeert" in shown) == is_folded, page


def test_who_looks_after_the_group_is_heard(as_noor: Client, room: Room, noor: User, jet: User) -> None:
    make.message(room, jet)
    Block.objects.create(blocker=noor, blocked=jet)
    Membership.objects.filter(user=jet).update(role="host")
    assert FOLD not in as_noor.get("/wijken/berk/gesprek/").content.decode()
