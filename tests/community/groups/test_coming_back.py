"""What somebody hears when a host lifts the removal: what they can do now, and no name that they may not know."""

import pytest

from community.groups.hosting.actions import lift_removal
from community.groups.models import Group, Removal
from community.groups.removing.actions import remove_as_host
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import browser, hosted, joined, seen

pytestmark = pytest.mark.django_db
SOMEWHERE = "Je mag terugkomen in een groep waaruit je verwijderd was"


def removed_and_let_back(group: Group, person: User, by: User) -> str:
    """Return what the page with notifications shows the person after that."""
    remove_as_host(group=group, person=person, by=by, why="Het paste niet.")
    return let_back(person, by)


def let_back(person: User, by: User) -> str:
    removal = Removal.objects.in_force().get(user=person)
    for _twice in range(2):
        lift_removal(removal=removal, by=by)
    return seen(browser(person), "/meldingen/")


@pytest.mark.parametrize(("access", "how"), [("open", "je kunt weer meedoen"), ("on_request", "je kunt weer vragen")])
def test_one_hears_how_to_come_back(hanneke: User, access: str, how: str) -> None:
    group = hosted("linde", hanneke, access=access)
    noor = make.member_of(group, "Noor")
    shown = removed_and_let_back(group, noor, hanneke)
    assert "Je mag terugkomen in Linde" in shown and how in shown
    assert 'href="/wijken/linde/"' in shown


def test_a_closed_group_is_named_to_nobody_outside_not_even_to_who_was_inside(wilg: Group, hanneke: User) -> None:
    noor = make.member_of(wilg, "Noor")
    shown = removed_and_let_back(wilg, noor, hanneke)
    assert SOMEWHERE in shown and "vraag een gastvrouw of gastheer om een uitnodiging" in shown
    assert "Wilg" not in shown and "/wijken/wilg/" not in shown


def test_nor_to_who_was_removed_from_an_open_group_that_went_on_in_it(
    berk: Group, wilg: Group, hanneke: User, piet: User
) -> None:
    remove_as_host(group=berk, person=piet, by=hanneke, why="Het paste niet.")
    joined(berk, wilg, hanneke)
    lift_removal(removal=Removal.objects.in_force().get(group=wilg), by=hanneke)
    assert "Wilg" not in str(Notification.objects.filter(user=piet).values_list("sentences", "path"))
    shown = seen(browser(piet), "/meldingen/")
    assert SOMEWHERE in shown and "Wilg" not in shown


def test_in_an_archived_group_one_can_read_again_and_no_more(berk: Group, hanneke: User, piet: User) -> None:
    remove_as_host(group=berk, person=piet, by=hanneke, why="Het paste niet.")
    Group.objects.update(status="archived")
    shown = let_back(piet, hanneke)
    assert "Je mag weer lezen in Berk" in shown and "je kunt weer meedoen" not in shown


@pytest.mark.parametrize("access", ["on_request", "closed"])
def test_of_an_archived_group_that_opens_for_nobody_nothing_is_said(hanneke: User, access: str) -> None:
    group = hosted("linde", hanneke, access=access)
    noor = make.member_of(group, "Noor")
    remove_as_host(group=group, person=noor, by=hanneke, why="Het paste niet.")
    Group.objects.update(status="archived")
    let_back(noor, hanneke)
    assert not Notification.objects.filter(user=noor, kind="membership").exists()
