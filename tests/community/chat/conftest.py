"""A group with three people in it, and one who is not."""

import pytest
from django.test import Client

from community.chat.models import Room
from community.chat.rooms import room_of_group
from community.groups.models import Group
from leerkring.accounts.models import User
from tests.community import factories as make


@pytest.fixture
def room(berk: Group) -> Room:
    return room_of_group(berk)


@pytest.fixture
def jet(berk: Group) -> User:
    return make.member_of(berk, "Jet", "volunteer")


@pytest.fixture
def hanneke(berk: Group) -> User:
    return make.member_of(berk, "Hanneke", "professional", role="host")


@pytest.fixture
def stranger() -> User:
    return make.person("Tom")


@pytest.fixture
def as_noor(client: Client, noor: User) -> Client:
    client.force_login(noor)
    return client
