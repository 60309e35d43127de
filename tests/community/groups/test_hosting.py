"""What hosts do: roles and settings. Who did what stands in the log, and people are told."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from community.groups.hosting.actions import set_role
from community.groups.membership.actions import leave_group
from community.groups.models import Group, Membership, Removal
from community.groups.removing.actions import remove_as_host
from community.moderation.models import AuditEntry
from community.permissions import NotAllowed
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import DESK, browser, membership, presses, seen
from tests.factories import organisation

pytestmark = pytest.mark.django_db
SETTINGS = {"name": "Berk", "place": "Molendorp", "language": "nl", "access": "open", "chat_kept": "12"}


def test_the_last_host_cannot_leave_without_a_successor(
    as_host: Client, berk: Group, hanneke: User, piet: User
) -> None:
    shown = as_host.post("/wijken/berk/mijn/weg/", follow=True).content.decode()
    assert "gastvrouw" in shown or "gastheer" in shown
    assert membership(berk, hanneke).is_host
    presses(as_host, berk, piet, "host")
    as_host.post("/wijken/berk/mijn/weg/")
    assert list(Membership.objects.filter(group=berk)) == [membership(berk, piet)]
    assert membership(berk, piet).is_host


def test_nor_be_made_a_member_or_be_removed(as_host: Client, berk: Group, hanneke: User) -> None:
    for what in ("member", "remove"):
        presses(as_host, berk, hanneke, what)
        assert membership(berk, hanneke).is_host


def test_a_host_whose_account_is_closed_is_no_successor(berk: Group, hanneke: User) -> None:
    gone = make.member_of(berk, "Weg", role="host")
    User.objects.filter(pk=gone.pk).update(is_active=False)
    with pytest.raises(ValidationError):
        leave_group(membership=membership(berk, hanneke))


def test_what_was_read_before_somebody_else_decided_leaves_no_group_without_a_host(
    berk: Group, hanneke: User, piet: User
) -> None:
    before = membership(berk, piet)
    set_role(membership=membership(berk, piet), role="host", by=hanneke)
    set_role(membership=membership(berk, hanneke), role="member", by=piet)
    with pytest.raises(ValidationError):
        leave_group(membership=before)
    assert membership(berk, piet).is_host


def test_a_host_who_was_made_a_member_meanwhile_does_nothing_more(berk: Group, hanneke: User, piet: User) -> None:
    before = membership(berk, hanneke)
    set_role(membership=membership(berk, piet), role="host", by=hanneke)
    set_role(membership=before, role="member", by=piet)
    with pytest.raises(NotAllowed):
        set_role(membership=membership(berk, piet), role="member", by=hanneke)
    with pytest.raises(NotAllowed):
        remove_as_host(group=berk, person=piet, by=hanneke, why="Het paste niet.")


def test_who_left_meanwhile_is_made_no_host(as_host: Client, berk: Group, hanneke: User, piet: User) -> None:
    before = membership(berk, piet)
    leave_group(membership=membership(berk, piet))
    with pytest.raises(ValidationError):
        set_role(membership=before, role="host", by=hanneke)
    assert not Membership.objects.filter(user=piet).exists()


def test_a_new_host_is_told_and_gets_the_desk(as_host: Client, berk: Group, piet: User) -> None:
    at_piet = browser(piet)
    assert at_piet.get(DESK).status_code == 403
    presses(as_host, berk, piet, "host")
    assert at_piet.get(DESK).status_code == 200
    assert "Je bent nu" in seen(at_piet, "/meldingen/")
    assert AuditEntry.objects.filter(action="make_host", person_number=piet.pk).exists()


def test_members_do_nothing_of_this(berk: Group, piet: User, lies: User) -> None:
    own = make.enter(berk, lies, "resident")
    with pytest.raises(NotAllowed):
        set_role(membership=own, role="host", by=piet)


def test_a_button_that_is_unknown_says_so(as_host: Client, berk: Group, piet: User) -> None:
    assert "kennen" in presses(as_host, berk, piet, "verzonnen")


def test_settings_hold_at_once_and_keep_what_was_typed(as_host: Client, as_lies: Client, berk: Group) -> None:
    shown = as_host.post(f"{DESK}instellingen/", SETTINGS | {"about": "Dit typte ik.", "postcodes": "48x"})
    assert "Dit typte ik." in shown.content.decode()
    as_host.post(f"{DESK}instellingen/", SETTINGS | {"access": "closed", "postcodes": "4811, 4812"})
    assert as_lies.get("/wijken/berk/").status_code == 404
    assert "Berk" not in seen(as_lies, "/wijken/?q=4811").split("Alle wijken")[1]


def test_the_pages_of_hosts_ask_no_more_of_the_database_with_more_people(
    as_host: Client, berk: Group, django_assert_max_num_queries: object
) -> None:
    for number in range(12):
        make.member_of(berk, f"Lid{number}")
    seen(as_host, DESK)
    with django_assert_max_num_queries(14):  # type: ignore[operator]
        seen(as_host, DESK)


def test_of_many_organisations_those_of_the_group_stand_first(as_host: Client, berk: Group) -> None:
    pages = [organisation(f"organisatie-{number}") for number in range(12)]
    berk.organisations.set(pages[10:11])
    page = seen(as_host, f"{DESK}instellingen/").partition("Organisaties")[2].partition("</fieldset>")[0]
    above, _details, folded = page.partition("<details")
    assert above.count("<input") == 1 and f'value="{pages[10].pk}"' in above
    assert folded.count("<input") == 11
    as_host.post(f"{DESK}instellingen/", SETTINGS | {"organisations": [pages[0].pk, pages[10].pk]})
    assert set(berk.organisations.all()) == {pages[0], pages[10]}


def test_a_neighbour_or_organisation_that_the_host_does_not_see_stays(
    as_host: Client, berk: Group, es: Group, wilg: Group, hanneke: User
) -> None:
    hidden, elm = make.group("iep"), make.group("linde")
    Removal.objects.create(group=hidden, user=hanneke)
    page = organisation("evean")
    page.unpublish()
    berk.organisations.add(page)
    berk.shares_with.set([hidden, es, wilg])
    as_host.post(f"{DESK}instellingen/", SETTINGS | {"shares_with": [elm.pk]})
    assert set(berk.shares_with.all()) == {hidden, wilg, elm}
    assert list(berk.organisations.all()) == [page]
