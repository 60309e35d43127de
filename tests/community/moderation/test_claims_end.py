"""A case is claimed only for as long as who claimed it may decide about it: then others see a button, and no name."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group as Role
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from community.groups.hosting.actions import set_role
from community.groups.membership.actions import leave_group
from community.groups.models import Group, Membership
from community.groups.permissions import NETWORK_MODERATOR
from community.groups.removing.actions import remove_as_host
from community.moderation.actions import Decision, decide_case
from community.moderation.cases import Case, Reason
from community.questions.models import Question
from leerkring.accounts.models import User
from leerkring.accounts.privacy.leaving import remove_account
from tests.community import factories as make
from tests.community.moderation.conftest import claimed, moderator, reported

pytestmark = pytest.mark.django_db
BUTTON, BUSY = "Ik kijk hiernaar", "Anouk kijkt ernaar"


@pytest.fixture
def anouk(berk: Group) -> User:
    return make.member_of(berk, "Anouk", "professional", role="host")


def part(user: User) -> Membership:
    return Membership.objects.get(user=user)


HOW: dict[str, Callable[[User, User], object]] = {
    "left": lambda anouk, hanneke: leave_group(membership=part(anouk)),
    "a member again": lambda anouk, hanneke: set_role(membership=part(anouk), role="member", by=hanneke),
    "removed": lambda anouk, hanneke: remove_as_host(group=part(anouk).group, person=anouk, by=hanneke, why="Nee."),
    "no account": lambda anouk, hanneke: remove_account(user=anouk, keep_contributions=True, now=timezone.now()),
}


def shown(client: Client, user: User, address: str) -> str:
    client.force_login(user)
    return client.get(address).content.decode()


@pytest.mark.parametrize("how", HOW)
def test_who_hosts_the_group_no_longer_keeps_no_case(
    client: Client, case: Case, anouk: User, hanneke: User, how: str
) -> None:
    claimed(case, anouk)
    assert BUSY in shown(client, hanneke, case.get_absolute_url()) and BUSY in shown(client, hanneke, "/moderatie/")
    HOW[how](anouk, hanneke)
    page = shown(client, hanneke, case.get_absolute_url())
    assert BUTTON in page and BUSY not in page and BUSY not in shown(client, hanneke, "/moderatie/")
    client.post(f"/moderatie/{case.pk}/oppakken/")
    decide_case(case=case, by=hanneke, decision=Decision(Case.Outcome.STAYS))


def test_nor_does_who_looks_after_the_network_no_longer(client: Client, case: Case, mo: User, hanneke: User) -> None:
    claimed(case, mo)
    mo.groups.remove(Role.objects.get(name=NETWORK_MODERATOR))  # as the admin of Wagtail does
    assert BUTTON in shown(client, hanneke, case.get_absolute_url())
    assert claimed(case, hanneke).claimed_by == hanneke


def test_nor_does_a_moderator_who_came_to_host_the_group_whose_own_text_it_is(
    client: Client, berk: Group, noor: User, mo: User
) -> None:
    case = claimed(reported(berk, noor), mo)
    make.enter(berk, mo, role="host")
    assert BUTTON in shown(client, moderator("Ans"), case.get_absolute_url())


def test_who_decides_in_another_way_as_well_keeps_it(client: Client, case: Case, anouk: User, hanneke: User) -> None:
    anouk.groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    claimed(case, anouk)
    leave_group(membership=part(anouk))
    page = shown(client, hanneke, case.get_absolute_url())
    assert BUSY in page and BUTTON not in page
    decide_case(case=case, by=anouk, decision=Decision(Case.Outcome.STAYS))


def test_claims_take_no_queries_of_their_own(
    client: Client, question: Question, tom: User, noor: User, hanneke: User, mo: User, anouk: User
) -> None:
    client.force_login(hanneke)

    def queries() -> int:
        client.get("/moderatie/")
        with CaptureQueriesContext(connection) as seen:
            client.get("/moderatie/")
        return len(seen)

    reported(make.answer(question, tom, "Een"), noor)
    before = queries()
    for number, who in enumerate([anouk, mo, hanneke] * 3):
        claimed(reported(make.answer(question, tom, f"Antwoord {number}"), noor, Reason.UNKIND), who)
    assert queries() == before
