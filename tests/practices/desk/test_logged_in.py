"""A form that stands open hears who is logged in now."""

import pytest
from django.middleware.csrf import CSRF_SECRET_LENGTH, _unmask_cipher_token
from django.test import Client

from leerkring.accounts.models import User
from leerkring.accounts.templatetags.people import account_key
from tests.practices.desk.conftest import LogIn

pytestmark = pytest.mark.django_db

ADDRESS = "/beheer/ingelogd/"


def test_it_tells_who_it_is_with_a_token_that_is_taken(editor: User, log_in: LogIn) -> None:
    browser = log_in(editor)
    answer = browser.get(ADDRESS)
    assert answer.json()["person"] == account_key(editor)
    secret = _unmask_cipher_token(answer.json()["token"])
    assert secret == browser.cookies["csrftoken"].value[:CSRF_SECRET_LENGTH]
    assert "no-store" in answer.headers["Cache-Control"]


def test_who_is_logged_out_hears_nothing() -> None:
    assert Client().get(ADDRESS).status_code == 403


def test_the_form_knows_who_opened_it(editor: User, log_in: LogIn) -> None:
    assert f'data-person="{account_key(editor)}"' in log_in(editor).get("/beheer/").content.decode()
