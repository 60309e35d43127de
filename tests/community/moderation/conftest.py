"""A group with a host, members who write and report, and a network moderator who is no member of it."""

import pytest
from django.contrib.auth.models import Group as Role

from community.groups.models import Group
from community.groups.permissions import NETWORK_MODERATOR
from community.moderation.actions import Decision, claim_case, report_text
from community.moderation.cases import Case, Reason
from community.moderation.kinds import kind_of
from community.notifications.models import Notification
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make


@pytest.fixture
def berk() -> Group:
    return make.group("berk", about="Wij leren in de Berkenbuurt.")


@pytest.fixture
def hanneke(berk: Group) -> User:
    return make.member_of(berk, "Hanneke", "professional", role="host")


@pytest.fixture
def tom(berk: Group) -> User:
    return make.member_of(berk, "Tom", "volunteer")


@pytest.fixture
def noor(berk: Group) -> User:
    return make.member_of(berk, "Noor")


@pytest.fixture
def mo() -> User:
    return moderator("Mo")


def moderator(name: str) -> User:
    user = make.person(name)
    user.groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    return user


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    return make.question(berk, noor)


@pytest.fixture
def answer(question: Question, tom: User) -> Answer:
    return make.answer(question, tom, "Vraag het aan mevrouw Jansen van kamer 12.")


def reported(thing: object, by: User, reason: Reason = Reason.CLIENT_DATA) -> Case:
    return report_text(kind=kind_of(thing), thing=thing, by=by, reason=reason)


def claimed(case: Case, by: User) -> Case:
    claim_case(case=case, by=by)
    case.refresh_from_db()
    return case


@pytest.fixture
def case(answer: Answer, noor: User, hanneke: User) -> Case:
    return reported(answer, noor)


def last_sentence(user: User) -> str:
    return Notification.objects.filter(user=user).latest("pk").sentences["nl"]


def muted(measure: Case.Measure, in_network: bool = False) -> Decision:
    return Decision(Case.Outcome.HIDDEN, Reason.UNKIND, "Even rust.", measure, in_network)
