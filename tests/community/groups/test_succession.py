"""A host who is not there any more: not removed while alone, and network moderators hear of it."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import Group as Role
from django.core.management import CommandError, call_command

from community.groups.models import Group, Membership
from community.groups.permissions import NETWORK_MODERATOR
from community.moderation.models import AuditEntry
from community.notifications.models import Notification
from leerkring.accounts.models import User
from leerkring.accounts.unused.job import UNUSED, WARNING
from tests.accounts.unused.conftest import now, run
from tests.community import factories as make

__all__ = ["now", "run"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def berk() -> Group:
    """Without a host to begin with."""
    return make.group("berk")


@pytest.fixture
def asleep(berk: Group, now: datetime) -> User:
    """Anouk, the only host of `berk`, logged in 24 months ago and was warned."""
    host = make.member_of(berk, "Anouk", "professional", role="host")
    User.objects.filter(pk=host.pk).update(last_login=now - UNUSED, unused_warned_at=now - WARNING)
    return host


@pytest.fixture
def moderator(now: datetime) -> User:
    person = make.person("Mo", last_login=now)
    person.groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    return person


def test_the_only_host_stays_and_moderators_hear_of_it_once(
    asleep: User, moderator: User, now: datetime, run: Callable[[datetime], str]
) -> None:
    run(now)
    assert run(now + timedelta(days=1)).endswith("0 unused accounts closed")
    told = Notification.objects.get(user=moderator)
    assert "Berk" in told.sentences["nl"]
    assert told.path == "/wijken/berk/"


def test_with_another_host_it_closes_and_stands_in_the_log(
    asleep: User, berk: Group, now: datetime, run: Callable[[datetime], str]
) -> None:
    make.member_of(berk, "Rob", "network_coach")
    run(now)
    call_command("make_host", "berk", "ROB@voorbeeld.nl")
    assert Membership.objects.get(user__display_name="Rob").is_host
    assert run(now).endswith("1 unused accounts closed")
    actions = list(AuditEntry.objects.order_by("pk").values_list("action", "person_number"))
    assert ("remove_unused", asleep.pk) in actions
    assert actions[0][0] == "make_host"


def test_a_host_of_an_archived_group_alone_keeps_nobody(
    asleep: User, berk: Group, now: datetime, run: Callable[[datetime], str]
) -> None:
    Group.objects.filter(pk=berk.pk).update(status="archived")
    assert run(now).endswith("1 unused accounts closed")


@pytest.mark.parametrize("where", [("eik", "anouk@voorbeeld.nl"), ("berk", "niemand@voorbeeld.nl")])
def test_the_command_says_what_it_does_not_find(asleep: User, where: tuple[str, str]) -> None:
    with pytest.raises(CommandError):
        call_command("make_host", *where)
