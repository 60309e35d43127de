"""The people of the demo."""

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from leerkring.accounts.demo import load_demo_people
from leerkring.accounts.models import User

pytestmark = pytest.mark.django_db


def test_everybody_in_the_table_can_log_in() -> None:
    people = load_demo_people()
    assert [person.role for person in people] == [
        "beheerder",
        "redacteur",
        "eindredacteur",
        "tweede eindredacteur",
        "lid",
    ]
    for person in people:
        browser = Client()
        browser.post("/account/login/", {"login": person.email, "password": person.password})
        assert "_auth_user_id" in browser.session, person.role


def test_loading_again_doubles_nothing_and_keeps_what_somebody_changed() -> None:
    load_demo_people()
    user = User.objects.get(email="lid@leerkring.example")
    user.set_password("van mijzelf nu")
    user.display_name = "Anders"
    user.save()
    people = load_demo_people()
    user.refresh_from_db()
    assert user.check_password("van mijzelf nu")
    assert user.display_name == "Anders"
    assert people[-1].password != "van mijzelf nu"
    assert User.objects.count() == EmailAddress.objects.count() == 5


def test_a_role_that_was_taken_does_not_come_back() -> None:
    load_demo_people()
    rik = User.objects.get(email="redactie@leerkring.example")
    assert [group.name for group in rik.groups.all()] == ["redacteur"]
    rik.groups.clear()
    load_demo_people()
    assert not rik.groups.exists()
