"""Noor asked in `berk` and Samira answered; Hanneke is a mentor there and Koos takes part. `client` is Noor's."""

import pytest
from django.test import Client

from community.groups.models import Group
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make


@pytest.fixture
def noor(noor: User, client: Client) -> User:
    client.force_login(noor)
    return noor


@pytest.fixture
def hanneke(berk: Group) -> User:
    return make.member_of(berk, "Hanneke", "mentor")


@pytest.fixture
def koos(berk: Group) -> User:
    return make.member_of(berk, "Koos", "volunteer", role="host")


@pytest.fixture
def question(berk: Group, noor: User, samira: User) -> Question:
    asked = make.question(berk, noor)
    make.answer(asked, samira)
    asked.refresh_from_db()
    return asked
