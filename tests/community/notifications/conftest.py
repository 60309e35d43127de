import pytest
from django.test import Client

from community.groups.models import Group
from leerkring.accounts.models import User
from tests.community import factories as make


@pytest.fixture
def berk() -> Group:
    return make.group("berk")


@pytest.fixture
def noor(berk: Group) -> User:
    return make.member_of(berk, "Noor")


@pytest.fixture
def wim(berk: Group) -> User:
    return make.member_of(berk, "Wim", "volunteer")


@pytest.fixture
def as_noor(client: Client, noor: User) -> Client:
    client.force_login(noor)
    return client
