"""At a question of an open group somebody reads along who does not write there."""

import pytest
from django.test import Client

from community.groups.models import Group
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


def address(group: Group, asker: User) -> str:
    question = make.question(group, asker)
    return f"/wijken/{group.slug}/vragen/{question.pk}/gesprek/"


def test_it_says_why_there_is_no_field_and_where_to_go(client: Client, berk: Group, noor: User, stranger: User) -> None:
    client.force_login(stranger)
    page = client.get(address(berk, noor)).content.decode()
    assert "data-composer" not in page
    assert "Doe eerst mee met deze groep" in page
    assert 'href="/wijken/berk/"' in page


def test_nobody_is_asked_for_a_hello_who_cannot_say_one(
    client: Client, berk: Group, noor: User, stranger: User
) -> None:
    where = address(berk, noor)
    for person, expected in ((noor, True), (stranger, False)):
        client.force_login(person)
        assert ("Een korte groet" in client.get(where).content.decode()) is expected


def test_of_a_lost_connection_is_told_without_words_that_do_not_wait(
    client: Client, berk: Group, noor: User, stranger: User
) -> None:
    client.force_login(stranger)
    page = client.get(address(berk, noor)).content.decode()
    assert "data-connection" in page
    assert "Even geen verbinding." in page
    assert "Je bericht wordt bewaard" not in page
