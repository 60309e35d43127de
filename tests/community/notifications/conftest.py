import pytest
from django.test import Client

from community.groups.models import Group
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.clock import happened
from tests.community.notifications.letters import prefer
from tests.community.notifications.told import answered


@pytest.fixture
def wim(berk: Group) -> User:
    return make.member_of(berk, "Wim", "volunteer")


@pytest.fixture
def as_noor(client: Client, noor: User) -> Client:
    client.force_login(noor)
    return client


@pytest.fixture
def news(noor: User, wim: User, berk: Group) -> None:
    prefer(noor)
    answered(make.question(berk, noor), wim)
    happened("2026-03-02 18:00")
