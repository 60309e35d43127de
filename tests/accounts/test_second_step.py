"""Two-step login with an app, and spare codes; codes are real."""

import time
from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client
from fido2.webauthn import PublicKeyCredentialDescriptor, PublicKeyCredentialType

from leerkring.accounts.models import User


def code_now(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@pytest.fixture
def secret(proven: Client) -> str:
    """Noor has set up the app."""
    page = proven.get("/account/2fa/totp/activate/")
    secret = page.context["form"].secret
    answer = proven.post("/account/2fa/totp/activate/", {"code": code_now(secret)})
    assert answer.headers["Location"] == "/account/2fa/recovery-codes/"
    cache.clear()
    return secret


def test_setting_it_up_asks_for_the_password_first(logged_in: Client) -> None:
    answer = logged_in.get("/account/2fa/totp/activate/")
    assert answer.headers["Location"].startswith("/account/reauthenticate/?next=")


def test_a_wrong_code_does_not_set_it_up(proven: Client, noor: User) -> None:
    proven.get("/account/2fa/totp/activate/")
    page = proven.post("/account/2fa/totp/activate/", {"code": "000000"}).content.decode()
    assert 'aria-invalid="true"' in page
    assert not Authenticator.objects.exists()


def test_setting_it_up_gives_spare_codes(proven: Client, secret: str) -> None:
    assert proven.get("/account/2fa/recovery-codes/").status_code == 200
    file = proven.get("/account/2fa/recovery-codes/download/")
    about, codes = file.content.decode().strip().split("\n\n")
    assert "Reservecodes" in about
    assert "testserver" in about
    assert len(codes.split()) == 10
    assert file.headers["Content-Disposition"] == 'attachment; filename="reservecodes.txt"'


@pytest.mark.parametrize("way", ["password", "code"])
def test_login_asks_for_the_second_step(noor: User, secret: str, way: str, code_of: Callable[[], str]) -> None:
    browser = Client()
    if way == "password":
        browser.post("/account/login/", {"login": noor.email, "password": "een lange zin"})
    else:
        browser.post("/account/login/code/", {"login": noor.email})
        browser.post("/account/login/code/confirm/", {"code": code_of()})
    assert "_auth_user_id" not in browser.session
    page = browser.post("/account/2fa/authenticate/", {"code": "000000"}).content.decode()
    assert 'aria-invalid="true"' in page
    browser.post("/account/2fa/authenticate/", {"code": code_now(secret)})
    assert browser.session["_auth_user_id"] == str(noor.pk)


def test_who_guesses_too_often_reads_what_helps_here(noor: User, secret: str) -> None:
    browser = Client()
    browser.post("/account/login/", {"login": noor.email, "password": "een lange zin"})
    for _ in range(6):
        page = browser.post("/account/2fa/authenticate/", {"code": "000000"}).content.decode()
    assert "Wacht vijf minuten" in page
    assert "per mail" not in page


def test_a_spare_code_works_once(proven: Client, noor: User, secret: str) -> None:
    spare = proven.get("/account/2fa/recovery-codes/").context["unused_codes"][0]
    opened = []
    for _ in range(2):
        browser = Client()
        browser.post("/account/login/", {"login": noor.email, "password": "een lange zin"})
        browser.post("/account/2fa/authenticate/", {"code": spare})
        opened.append("_auth_user_id" in browser.session)
    assert opened == [True, False]


def test_a_mailbox_alone_does_not_get_past_it(proven: Client, secret: str) -> None:
    assert "/account/bewijs/" not in proven.get("/account/reauthenticate/").content.decode()
    assert proven.get("/account/bewijs/").headers["Location"].startswith("/account/reauthenticate/")


def test_a_new_password_by_mail_does_not_get_past_it(noor: User, secret: str, code_of: Callable[[], str]) -> None:
    browser = Client()
    browser.post("/account/password/reset/", {"email": noor.email})
    browser.post("/account/password/reset/confirm/", {"code": code_of()})
    browser.post("/account/password/reset/complete/", {"password1": "een andere zin"})
    noor.refresh_from_db()
    assert noor.check_password("een andere zin")
    assert "_auth_user_id" not in browser.session
    assert browser.get("/account/login/").headers["Location"] == "/account/2fa/authenticate/"


def test_it_can_be_switched_off(proven: Client, secret: str) -> None:
    proven.post("/account/2fa/totp/deactivate/")
    assert not Authenticator.objects.exists()


def test_a_passkey_is_offered_only_to_who_has_one(noor: User, secret: str, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = Client()
    browser.post("/account/login/", {"login": noor.email, "password": "een lange zin"})
    assert "data-passkey" not in browser.get("/account/2fa/authenticate/").content.decode()
    hers = PublicKeyCredentialDescriptor(type=PublicKeyCredentialType.PUBLIC_KEY, id=b"sleutel")
    monkeypatch.setattr("allauth.mfa.webauthn.internal.auth.get_credentials", lambda user: [hers])
    assert "data-passkey" in browser.get("/account/2fa/authenticate/").content.decode()
