"""A group with two people in it; `client` is logged in as Noor, who asks."""

import pytest
from django.test import Client

from community.groups.models import Group
from leerkring.accounts.models import User
from tests.community import factories as make


@pytest.fixture
def berk() -> Group:
    return make.group("berk")


@pytest.fixture
def noor(berk: Group, client: Client) -> User:
    person = make.member_of(berk, "Noor", "trainee")
    client.force_login(person)
    return person


@pytest.fixture
def samira(berk: Group) -> User:
    return make.member_of(berk, "Samira", "professional")
