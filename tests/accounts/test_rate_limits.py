"""Guessing takes too long."""

import pytest
from django.test import Client

from leerkring.accounts.models import User


def _guess(client: Client, email: str, **headers: str) -> str:
    return client.post("/account/login/", {"login": email, "password": "gok"}, headers=headers).content.decode()


def test_after_five_wrong_passwords_the_right_one_has_to_wait(client: Client, noor: User) -> None:
    for _ in range(5):
        _guess(client, noor.email)
    client.post("/account/login/", {"login": noor.email, "password": "een lange zin"})
    assert "_auth_user_id" not in client.session


def test_a_header_that_anybody_can_send_does_not_help(client: Client, noor: User) -> None:
    answers = [
        client.post("/account/signup/", {"email": "x"}, headers={"X-Forwarded-For": f"10.0.0.{n}"}).status_code
        for n in range(11)
    ]
    assert answers[-1] == 429


def test_behind_a_proxy_the_address_that_the_proxy_saw_counts(
    client: Client, db: None, settings: pytest.FixtureRequest
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for n in range(11):
        # The last address is what our proxy saw; what stands before it is what the visitor claims.
        headers = {"X-Forwarded-For": f"10.9.9.{n}, 203.0.113.7"}
        answer = client.post("/account/signup/", {"email": "x"}, headers=headers)
    assert answer.status_code == 429
    elsewhere = client.post("/account/signup/", {"email": "x"}, headers={"X-Forwarded-For": "203.0.113.8"})
    assert elsewhere.status_code == 200


def test_asking_for_many_codes_has_to_wait_in_our_style(client: Client, noor: User) -> None:
    for _ in range(3):
        Client().post("/account/login/code/", {"login": noor.email})
    page = client.post("/account/login/code/", {"login": noor.email}).content.decode()
    assert 'aria-invalid="true"' in page
    for _ in range(30):
        answer = client.post("/account/signup/", {"email": "x"})
    assert answer.status_code == 429
    assert "<h1>" in answer.content.decode()
