"""A group that loses its last host: who leaves knows it, network moderators hear of it, and they choose another."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group as Role
from django.test import Client
from django.utils import timezone

from community.groups.appointing.actions import appoint_host
from community.groups.hosting.merge import merge_group
from community.groups.models import Group, Membership, Removal
from community.groups.permissions import NETWORK_MODERATOR
from community.groups.requests.actions import ask_to_join
from community.groups.succession import tell_moderators
from community.moderation.models import AuditEntry
from community.notifications.models import Notification
from community.permissions import NotAllowed
from leerkring.accounts.models import User
from leerkring.accounts.privacy.leaving import remove_account
from leerkring.accounts.privacy.registry import left_alone
from tests.community import factories as make
from tests.community.groups.conftest import browser, hosted, membership, seen

pytestmark = pytest.mark.django_db
PAGE = "/wijken/zonder-gastheer/"


@pytest.fixture
def mo() -> User:
    person = make.person("Mo")
    person.groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    return person


@pytest.fixture
def as_mo(mo: User) -> Client:
    return browser(mo)


@pytest.fixture
def leaves(hanneke: User) -> Callable[[], None]:
    return lambda: remove_account(user=hanneke, keep_contributions=True, now=timezone.now())


def test_who_removes_the_account_reads_which_groups_lose_their_last_host(
    berk: Group, wilg: Group, es: Group, hanneke: User
) -> None:
    make.member_of(es, "Piet", role="host")
    (words,) = left_alone(hanneke)
    assert "Berk, Wilg" in words and "Es" not in words
    assert left_alone(make.person("Tom")) == []


def test_network_moderators_hear_of_it(berk: Group, mo: User, as_mo: Client, leaves: Callable[[], None]) -> None:
    leaves()
    assert "In Berk is geen gastvrouw of gastheer meer" in seen(as_mo, "/meldingen/")
    assert Notification.objects.get(user=mo).path == PAGE


def test_of_a_closed_group_no_mail_says_the_name(wilg: Group, mo: User, leaves: Callable[[], None]) -> None:
    leaves()
    assert "Wilg" not in str(Notification.objects.get(user=mo).sentences)


def test_nobody_hears_of_it_while_there_is_another_host(berk: Group, mo: User, leaves: Callable[[], None]) -> None:
    make.member_of(berk, "Piet", role="host")
    leaves()
    assert not Notification.objects.filter(user=mo).exists()


@pytest.mark.parametrize("access", ["open", "on_request", "closed"])
def test_a_network_moderator_chooses_a_host_who_is_told(
    access: str, hanneke: User, as_mo: Client, leaves: Callable[[], None]
) -> None:
    group = hosted("linde", hanneke, access=access)
    piet = make.member_of(group, "Piet", "volunteer")
    assert "Piet" not in seen(as_mo, PAGE)
    leaves()
    assert "Linde" in seen(as_mo, PAGE) and "Piet" in seen(as_mo, PAGE)
    as_mo.post(PAGE, {"membership": membership(group, piet).pk})
    assert membership(group, piet).is_host
    assert "Je bent nu gastvrouw of gastheer van Linde" in seen(browser(piet), "/meldingen/")
    assert browser(piet).get("/wijken/linde/beheer/").status_code == 200
    assert AuditEntry.objects.filter(action="make_host", person_number=piet.pk).exists()
    assert "Linde" not in seen(as_mo, PAGE)


def test_only_they_do_and_only_where_no_host_is_left(berk: Group, mo: User, leaves: Callable[[], None]) -> None:
    piet = make.member_of(berk, "Piet", "volunteer")
    with pytest.raises(NotAllowed):
        appoint_host(membership=membership(berk, piet), by=mo)
    leaves()
    with pytest.raises(NotAllowed):
        appoint_host(membership=membership(berk, piet), by=piet)
    assert not membership(berk, piet).is_host


def test_nobody_is_chosen_whose_account_is_closed(
    berk: Group, hanneke: User, as_mo: Client, leaves: Callable[[], None]
) -> None:
    leaves()
    page = as_mo.post(PAGE, {"membership": membership(berk, hanneke).pk}, follow=True).content.decode()
    assert "Kies iemand die meedoet" in page


def test_more_groups_and_people_ask_no_more_of_the_database(
    as_mo: Client, django_assert_max_num_queries: object
) -> None:
    for number in range(6):
        make.member_of(make.group(f"wijk-{number}"), f"Lid{number}")
    seen(as_mo, PAGE)
    with django_assert_max_num_queries(9):  # type: ignore[operator]
        seen(as_mo, PAGE)


def test_who_asks_to_join_where_nobody_answers_is_heard(
    eik: Group, mo: User, lies: User, leaves: Callable[[], None]
) -> None:
    leaves()
    before = Notification.objects.filter(user=mo).count()
    ask_to_join(user=lies, group=eik, perspective="professional")
    assert Notification.objects.filter(user=mo).count() == before + 1


def test_a_host_of_the_group_that_takes_in_stays_one(berk: Group, es: Group, hanneke: User, mo: User) -> None:
    Membership.objects.filter(group=es).delete()
    host = make.member_of(es, "Piet", "volunteer", role="host")
    Removal.objects.create(group=berk, user=host)
    merge_group(group=berk, into=es, by=mo)
    assert membership(es, host).is_host
    assert browser(host).get("/wijken/es/beheer/").status_code == 200


def test_a_merge_after_which_nobody_hosts_is_heard(berk: Group, es: Group, hanneke: User, mo: User) -> None:
    User.objects.filter(pk=hanneke.pk).update(is_active=False)
    merge_group(group=berk, into=es, by=mo)
    assert Notification.objects.filter(user=mo, key__startswith="hostless:").exists()


@pytest.mark.parametrize("access", ["closed", "open"])
def test_of_a_host_who_is_away_for_years_moderators_hear_without_the_name_of_a_closed_group(
    berk: Group, hanneke: User, mo: User, access: str
) -> None:
    Group.objects.filter(pk=berk.pk).update(access=access)
    tell_moderators(hanneke)
    told = Notification.objects.get(user=mo, key__startswith="without-host:")
    assert ("Berk" in str(told.sentences)) == (access == "open")
    assert "een besloten groep" in told.sentences["nl"] or access == "open"
