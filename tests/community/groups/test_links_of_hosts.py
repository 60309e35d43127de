"""Hosts invite: what somebody made as a host ends when they are none any more."""

import pytest
from django.utils import timezone

from community.groups.hosting.actions import set_role
from community.groups.invitations.actions import invite_by_mail, make_link
from community.groups.invitations.models import Invitation
from community.groups.membership.actions import leave_group
from community.groups.models import Group, Removal
from community.groups.removing.actions import remove_as_host
from leerkring.accounts.models import User
from leerkring.accounts.privacy.leaving import remove_account, undo_removal
from tests.community import factories as make
from tests.community.groups.conftest import browser, hosted, joined, membership

pytestmark = pytest.mark.django_db


@pytest.fixture
def jet(wilg: Group) -> User:
    return make.member_of(wilg, "Jet", "relative", role="host")


@pytest.fixture
def link(wilg: Group, jet: User) -> Invitation:
    return make_link(by=jet, group=wilg, days=7, max_uses=5)


@pytest.fixture
def mailed(wilg: Group, jet: User) -> Invitation:
    """To somebody who has no account yet; later she is `truus`."""
    return invite_by_mail(by=jet, group=wilg, email="truus@voorbeeld.nl")


@pytest.fixture
def truus() -> User:
    return make.person("Truus")


def opens(invitation: Invitation, person: User) -> bool:
    return browser(person).get(f"/uitnodiging/{invitation.token}/").status_code == 200


def test_who_was_removed_lets_nobody_in_any_more(
    wilg: Group, link: Invitation, mailed: Invitation, truus: User, jet: User, hanneke: User
) -> None:
    own = make_link(by=hanneke, group=wilg, days=7, max_uses=5)
    remove_as_host(group=wilg, person=jet, by=hanneke, why="Het paste niet.")
    assert [opens(each, truus) for each in (link, mailed, own)] == [False, False, True]
    mailed.refresh_from_db()
    assert mailed.email == ""


@pytest.mark.parametrize("how", ["a member again", "left"])
def test_who_is_no_host_any_more_leaves_no_link_but_what_was_sent_to_one_person(
    wilg: Group, link: Invitation, mailed: Invitation, truus: User, jet: User, hanneke: User, how: str
) -> None:
    if how == "left":
        leave_group(membership=membership(wilg, jet))
    else:
        set_role(membership=membership(wilg, jet), role="member", by=hanneke)
    assert [opens(each, truus) for each in (link, mailed)] == [False, True]


def test_nor_does_who_stays_outside_after_a_merge(
    wilg: Group, link: Invitation, jet: User, hanneke: User, lies: User
) -> None:
    into = hosted("iep", hanneke, access="closed")
    Removal.objects.create(group=into, user=jet)
    joined(wilg, into, hanneke)
    assert not opens(link, lies)


@pytest.mark.parametrize("comes_back", [False, True])
def test_who_removes_the_account_leaves_no_link_in_any_group_and_coming_back_brings_none_back(
    link: Invitation, mailed: Invitation, truus: User, jet: User, hanneke: User, comes_back: bool
) -> None:
    elsewhere = make_link(by=jet, group=hosted("iep", jet, access="closed"), days=7, max_uses=5)
    of_another_host = make_link(by=hanneke, group=link.group, days=7, max_uses=5)
    remove_account(user=jet, keep_contributions=True, now=timezone.now())
    if comes_back:
        undo_removal(user=jet)
    links = (link, elsewhere, mailed, of_another_host)
    assert [opens(each, truus) for each in links] == [False, False, True, True]


def test_who_comes_back_as_a_host_makes_a_new_link(wilg: Group, jet: User, lies: User) -> None:
    remove_account(user=jet, keep_contributions=True, now=timezone.now())
    undo_removal(user=jet)
    assert opens(make_link(by=User.objects.get(pk=jet.pk), group=wilg, days=7, max_uses=5), lies)


def test_in_another_group_they_stand(wilg: Group, jet: User, hanneke: User, lies: User) -> None:
    there = hosted("iep", jet, access="closed")
    link = make_link(by=jet, group=there, days=7, max_uses=5)
    remove_as_host(group=wilg, person=jet, by=hanneke, why="Het paste niet.")
    assert opens(link, lies)
