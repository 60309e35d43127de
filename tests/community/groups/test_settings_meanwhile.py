"""A page with settings that was open for a while does not set back what somebody changed since."""

import re

import pytest
from django.test import Client

from community.groups.models import Group
from tests.community.groups.conftest import DESK, seen

pytestmark = pytest.mark.django_db
SETTINGS = {"name": "Berk", "place": "Molendorp", "language": "nl", "access": "open", "chat_kept": "12"}
PLACE = f"{DESK}instellingen/"


def mark(page: str) -> str:
    return re.findall(r'name="seen" value="([^"]*)"', page)[0]


def test_a_group_that_was_closed_meanwhile_is_not_opened_by_it(as_host: Client, berk: Group, as_lies: Client) -> None:
    before = mark(seen(as_host, PLACE))
    as_host.post(PLACE, SETTINGS | {"access": "closed", "seen": before})
    berk.refresh_from_db()
    assert berk.access == "closed"
    shown = as_host.post(PLACE, SETTINGS | {"about": "Dit typte ik.", "seen": before}).content.decode()
    berk.refresh_from_db()
    assert berk.access == "closed" and "Wie mag meedoen" in shown.partition('role="alert"')[2][:900]
    assert "intussen" in shown and "Dit typte ik." in shown
    as_host.post(PLACE, SETTINGS | {"about": "Dit typte ik.", "seen": mark(shown), "sure_open": "on"})
    berk.refresh_from_db()
    assert (berk.access, berk.about) == ("open", "Dit typte ik."), "who has read that and saves again means it"


def test_neighbours_that_a_host_chose_meanwhile_stay(as_host: Client, berk: Group, es: Group) -> None:
    before = mark(seen(as_host, PLACE))
    as_host.post(PLACE, SETTINGS | {"shares_with": [es.pk], "seen": before})
    assert list(berk.shares_with.all()) == [es]
    shown = as_host.post(PLACE, SETTINGS | {"about": "Dit typte ik.", "seen": before}).content.decode()
    assert list(berk.shares_with.all()) == [es]
    assert "Buurgroepen" in shown.partition('role="alert"')[2][:900] and "Dit typte ik." in shown
