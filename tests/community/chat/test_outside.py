"""The conversation of a group, for who takes no part in it."""

import pytest
from django.test import Client

from community.groups.models import Group
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.chat.factories import message

pytestmark = pytest.mark.django_db
SAID = "Ik neem soep mee."


@pytest.fixture
def outside(client: Client, berk: Group, noor: User) -> Client:
    message(berk, noor, SAID)
    client.force_login(make.person("Lies"))
    return client


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"access": "open"}, "Doe mee met Berk"),
        ({"access": "on_request"}, "Vraag of je mee mag doen met Berk"),
        ({"status": "archived"}, "gearchiveerd"),
    ],
    ids=str,
)
def test_who_may_know_the_group_is_led_to_it(outside: Client, berk: Group, change: dict[str, str], words: str) -> None:
    Group.objects.filter(pk=berk.pk).update(**change)
    answer = outside.get("/wijken/berk/gesprek/")
    shown = answer.content.decode()
    assert answer.status_code == 403
    assert words in shown and 'href="/wijken/berk/"' in shown and SAID not in shown


def test_of_a_closed_group_there_is_no_word(outside: Client) -> None:
    Group.objects.update(access="closed")
    answer = outside.get("/wijken/berk/gesprek/")
    assert answer.status_code == 404 and "Berk" not in answer.content.decode()
