"""A group becomes more open only after a host said yes to what others will then see, and its members hear of it."""

import pytest
from django.test import Client

from community.groups.hosting.actions import remove_member
from community.groups.membership.actions import leave_group
from community.groups.models import Group
from community.notifications.models import Notification
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import browser, membership, seen

pytestmark = pytest.mark.django_db
SETTINGS = {"name": "Wilg", "place": "Molendorp", "language": "nl", "about": "Dit typte ik.", "chat_kept": "12"}


@pytest.mark.parametrize(
    "before, after, shows, told",
    [
        ("closed", "on_request", "anderen zien dan dat deze groep er is", "kunnen vragen of ze mee mogen doen"),
        ("closed", "open", "ook wat er al stond", "is nu open"),
        ("on_request", "open", "ook wat er al stond", "is nu open"),
    ],
)
def test_a_host_says_yes_to_it_and_the_members_hear_it(
    as_host: Client, wilg: Group, before: str, after: str, shows: str, told: str
) -> None:
    Group.objects.update(access=before)
    jet = make.member_of(wilg, "Jet", "trainee")
    ria, tom = make.member_of(wilg, "Ria"), make.member_of(wilg, "Tom")
    make.answer(make.question(wilg, ria), tom)
    leave_group(membership=membership(wilg, ria))
    remove_member(group=wilg, person=tom, by=None)
    place = "/wijken/wilg/beheer/instellingen/"
    assert 'name="sure_' not in seen(as_host, place)
    asked = as_host.post(place, SETTINGS | {"access": after}).content.decode()
    wilg.refresh_from_db()
    assert wilg.access == before
    assert shows in asked and "Dit typte ik." in asked and "Zeg hier ja op" in asked
    assert not Notification.objects.filter(user=jet).exists()
    as_host.post(place, SETTINGS | {"access": after, f"sure_{after}": "on"})
    wilg.refresh_from_db()
    assert (wilg.access, wilg.about) == (after, "Dit typte ik.")
    leave_group(membership=membership(wilg, jet))
    assert [told in seen(browser(each), "/meldingen/") for each in (jet, ria, tom)] == [True, True, False]


def test_who_is_removed_keeps_nothing_that_names_the_group(as_host: Client, wilg: Group) -> None:
    jet = make.member_of(wilg, "Jet")
    as_host.post("/wijken/wilg/beheer/instellingen/", SETTINGS | {"access": "open", "sure_open": "on"})
    assert Notification.objects.filter(user=jet).count() == 1
    remove_member(group=wilg, person=jet, by=None)
    assert not Notification.objects.filter(user=jet).exists()


def test_a_yes_to_one_choice_is_no_yes_to_another(as_host: Client, wilg: Group) -> None:
    place = "/wijken/wilg/beheer/instellingen/"
    as_host.post(place, SETTINGS | {"access": "on_request"})
    asked = as_host.post(place, SETTINGS | {"access": "open", "sure_on_request": "on"}).content.decode()
    wilg.refresh_from_db()
    assert wilg.access == "closed"
    box = asked.partition('name="sure_open"')[2].partition(">")[0]
    assert box and "checked" not in box and "ook wat er al stond" in asked


@pytest.mark.parametrize("before, after", [("open", "closed"), ("on_request", "closed"), ("open", "open")])
def test_closing_needs_no_yes_and_tells_nobody(
    as_host: Client, wilg: Group, before: str, after: str, hanneke: User
) -> None:
    Group.objects.update(access=before)
    jet = make.member_of(wilg, "Jet", "trainee")
    as_host.post("/wijken/wilg/beheer/instellingen/", SETTINGS | {"access": after})
    wilg.refresh_from_db()
    assert (wilg.access, wilg.about) == (after, "Dit typte ik.")
    assert not Notification.objects.filter(user=jet).exists()
