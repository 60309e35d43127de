"""The page to log in has one field for the address, whatever somebody logs in with."""

import re

import pytest
from django.core import mail
from django.test import Client

from leerkring.accounts.addresses import INCOMPLETE_ADDRESS, MISTYPED_ADDRESS, NO_AT
from leerkring.accounts.models import User

CODE, PASSWORD = "/account/login/code/", "/account/login/"


@pytest.mark.parametrize("address", [CODE, PASSWORD])
def test_there_is_one_field_for_the_address_and_one_for_the_password(client: Client, db: None, address: str) -> None:
    page = client.get(address).text
    assert re.findall(r'<input [^>]*autocomplete="username"[^>]*>', page) == re.findall(
        r'<input [^>]*type="email"[^>]*>', page
    )
    assert page.count('type="email"') == page.count('type="password"') == 1


@pytest.mark.parametrize("address", [CODE, PASSWORD])
def test_what_was_typed_is_kept_whichever_button_was_pressed(client: Client, db: None, address: str) -> None:
    page = client.post(address, {"login": "noor@werk"}).text
    assert page.count('value="noor@werk"') == 1


def test_enter_in_the_password_logs_in_with_it_though_the_first_button_asks_for_a_code(
    client: Client, noor: User
) -> None:
    client.post(CODE, {"login": noor.email, "password": "een lange zin"})
    assert client.session["_auth_user_id"] == str(noor.pk)
    assert not mail.outbox


def test_a_wrong_password_there_opens_the_password_again(client: Client, noor: User) -> None:
    page = client.post(CODE, {"login": noor.email, "password": "fout"}).text
    assert "<details open>" in page
    assert f'value="{noor.email}"' in page


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("noor", NO_AT),
        ("noor.werk.nl", NO_AT),
        ("noor@", INCOMPLETE_ADDRESS),
        ("noor@werk", INCOMPLETE_ADDRESS),
        ("noor@werk.", INCOMPLETE_ADDRESS),
        ("no or@werk.nl", MISTYPED_ADDRESS),
        ("noor@werk,.nl", MISTYPED_ADDRESS),
        ("@werk.nl", MISTYPED_ADDRESS),
    ],
)
def test_the_hint_fits_what_is_wrong_with_the_address(client: Client, db: None, typed: str, said: str) -> None:
    for address, field in ((CODE, "login"), (PASSWORD, "login"), ("/account/signup/", "email")):
        page = client.post(address, {field: typed, "password": "x" * (address == PASSWORD)}).text
        assert str(said) in page, address
        assert 'aria-invalid="true"' in page
