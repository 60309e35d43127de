"""What most folders begin with: the group `berk` with somebody who asks and somebody who answers."""

import pytest

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
def samira(berk: Group) -> User:
    return make.member_of(berk, "Samira", "professional")
