"""Giving roles at the desk, and what one cannot do there."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerkring.accounts.models import User
from leerkring.accounts.privacy.leaving import remove_account
from practices.desk.people import PersonForm
from tests.factories import member
from tests.practices.desk.conftest import LogIn


@pytest.fixture
def keeper(desk: None) -> User:
    return member("bea@voorbeeld.nl", display_name="Bea", is_staff=True, is_superuser=True)


def edit(user: User) -> str:
    return reverse("wagtailusers_users:edit", args=[user.pk])


def send(client: Client, user: User, **changes: Any) -> None:
    fields = {"display_name": user.display_name, "organisation": "", "groups": []} | changes
    assert client.post(edit(user), fields).status_code == 302
    user.refresh_from_db()


def test_a_keeper_closes_and_opens_an_account(keeper: User, editor: User, log_in: LogIn) -> None:
    client = log_in(keeper)
    send(client, editor)
    assert not editor.is_active
    send(client, editor, is_active="on", is_superuser="on")
    assert editor.is_active
    assert editor.is_superuser


def test_who_is_leaving_is_not_brought_back_here(keeper: User, editor: User, log_in: LogIn) -> None:
    remove_account(user=editor, keep_contributions=True, now=timezone.now())
    client = log_in(keeper)
    assert 'name="is_active"' not in client.get(edit(editor)).content.decode()
    send(client, editor, is_active="on")
    assert not editor.is_active
    assert editor.is_leaving


def test_nobody_locks_themselves_out(keeper: User, log_in: LogIn) -> None:
    send(log_in(keeper), keeper)
    assert keeper.is_active
    assert keeper.is_superuser


def test_only_a_superuser_makes_superusers(chief: User, editor: User, log_in: LogIn) -> None:
    chief.user_permissions.add(Permission.objects.get(codename="change_user"))
    send(log_in(chief), editor, is_active="on", is_superuser="on")
    assert not editor.is_superuser
    assert "is_superuser" not in PersonForm(instance=editor, actor=User.objects.get(pk=chief.pk)).fields
