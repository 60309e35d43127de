"""Who may write again before the time is over hears it: only if it is true, and only of a group of their own."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from community.groups.hosting.merge import merge_group
from community.groups.membership.actions import leave_group
from community.groups.models import Group, Membership
from community.groups.removing.actions import remove_as_host
from community.moderation.actions import decide_case, lift_mute
from community.moderation.cases import Case
from community.moderation.mutes import Mute
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.moderation.conftest import claimed, last_sentence, muted

pytestmark = pytest.mark.django_db


@pytest.fixture
def mute(case: Case, hanneke: User) -> Mute:
    decide_case(case=claimed(case, hanneke), by=hanneke, decision=muted(Case.Measure.MUTE_MONTH))
    return Mute.objects.select_related("group").get()


def paused(user: User, group: Group | None, case: Case) -> Mute:
    return Mute.objects.create(user=user, group=group, case=case, until=timezone.now() + timedelta(days=5))


def told(user: User) -> bool:
    return Notification.objects.filter(user=user, key__startswith="mute:").exists()


def test_nobody_hears_of_a_closed_group_in_which_theirs_went_on_after_they_left(
    mute: Mute, berk: Group, hanneke: User, tom: User, client: Client
) -> None:
    leave_group(membership=Membership.objects.get(user=tom))
    wilg = make.group("wilg", access="closed")
    make.enter(wilg, hanneke, role="host")
    merge_group(group=berk, into=wilg, by=hanneke)
    lift_mute(mute=Mute.objects.select_related("group").get(), by=hanneke)
    assert Mute.objects.get().lifted_at and not told(tom)
    client.force_login(tom)
    shown = client.get("/meldingen/").content.decode()
    assert "Wilg" not in shown and "/wijken/wilg/" not in shown


def test_nor_does_who_was_removed_meanwhile(mute: Mute, berk: Group, hanneke: User, tom: User) -> None:
    remove_as_host(group=berk, person=tom, by=hanneke, why="Het paste niet.")
    lift_mute(mute=mute, by=hanneke)
    assert not told(tom)


def test_in_an_archived_group_nobody_writes_again(mute: Mute, hanneke: User, tom: User) -> None:
    Group.objects.update(status="archived")
    lift_mute(mute=mute, by=hanneke)
    assert not told(tom)


def test_it_leads_to_the_group_while_one_may_know_that(
    mute: Mute, berk: Group, hanneke: User, tom: User, client: Client
) -> None:
    lift_mute(mute=mute, by=hanneke)
    client.force_login(tom)
    assert client.get("/meldingen/").content.decode().count('href="/wijken/berk/"') > 0
    Group.objects.update(access="closed")
    leave_group(membership=Membership.objects.get(user=tom))
    shown = client.get("/meldingen/").content.decode()
    assert "Je mag weer schrijven in Berk" in shown and "/wijken/berk/" not in shown


@pytest.mark.parametrize("everywhere", [True, False])
def test_while_another_pause_goes_on_it_would_not_be_true(
    mute: Mute, case: Case, hanneke: User, tom: User, everywhere: bool
) -> None:
    paused(tom, None if everywhere else case.group, case)
    lift_mute(mute=mute, by=hanneke)
    assert not told(tom)


def test_a_pause_elsewhere_makes_no_difference(mute: Mute, case: Case, hanneke: User, tom: User) -> None:
    eik = make.group("eik")
    make.enter(eik, tom)
    paused(tom, eik, case)
    lift_mute(mute=mute, by=hanneke)
    assert last_sentence(tom) == "Je mag weer schrijven in Berk."


def test_of_two_pauses_everywhere_the_last_one_tells(case: Case, mo: User, tom: User) -> None:
    first, second = (paused(tom, None, case) for _each in range(2))
    lift_mute(mute=first, by=mo)
    assert not told(tom)
    lift_mute(mute=second, by=mo)
    assert last_sentence(tom) == "Je mag weer schrijven."


@pytest.mark.parametrize("is_inside", [True, False])
def test_who_may_write_elsewhere_again_hears_that_a_group_keeps_its_pause(
    mute: Mute, case: Case, mo: User, tom: User, is_inside: bool
) -> None:
    everywhere = paused(tom, None, case)
    if not is_inside:
        leave_group(membership=Membership.objects.get(user=tom))
    lift_mute(mute=everywhere, by=mo)
    assert ("nog niet in elke groep" in last_sentence(tom)) == is_inside
