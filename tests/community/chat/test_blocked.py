"""What somebody said whom the reader blocked is folded, for that reader alone."""

import pytest
from django.test import Client

from community.chat.models import Room
from community.groups.blocks.models import Block
from community.groups.models import Membership
from leerkring.accounts.models import User
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


def test_who_looks_after_the_group_is_heard(as_noor: Client, room: Room, noor: User, jet: User) -> None:
    make.message(room, jet)
    Block.objects.create(blocker=noor, blocked=jet)
    Membership.objects.filter(user=jet).update(role="host")
    assert FOLD not in as_noor.get("/wijken/berk/gesprek/").content.decode()
