"""Koos, a volunteer of `berk`, writes down what residents tell; `client` is logged in as him."""

import pytest
from django.test import Client

from community.groups.models import Group
from community.questions.actions import ask_question
from community.questions.actions.ask import Wording
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make


@pytest.fixture
def koos(berk: Group, client: Client) -> User:
    person = make.member_of(berk, "Koos", "volunteer")
    client.force_login(person)
    return person


@pytest.fixture
def anouk(berk: Group) -> User:
    return make.member_of(berk, "Anouk", "professional", role="host")


@pytest.fixture
def told(berk: Group, koos: User) -> Question:
    """A question of a resident, with an answer of nobody yet."""
    return ask_question(by=koos, group=berk, wording=Wording("Mag er een kat komen?"), told_by="een bewoner")
