"""The desk asks each session for the second factor: that the account has one is not enough."""

import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.contrib.auth.models import Group, Permission
from django.core.cache import cache
from django.test import Client

from leerkring.accounts.models import User

AGAIN = "/account/2fa/reauthenticate/"


def code_now(secret: str) -> str:
    cache.clear()  # a code counts once
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def browser_of(user: User) -> Client:
    browser = Client()
    browser.post("/account/login/", {"login": user.email, "password": "een lange zin"})
    return browser


@pytest.fixture(autouse=True)
def _editor(noor: User, settings: Any) -> None:
    settings.STAFF_SECOND_FACTOR = True
    group = Group.objects.create(name="schrijvers")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    noor.groups.add(group)


@pytest.fixture
def older(noor: User) -> Client:
    """A session that knew the password only, from before there was a second factor."""
    browser = browser_of(noor)
    assert browser.get("/beheer/").headers["Location"] == "/account/2fa/"
    return browser


@pytest.fixture
def secret(noor: User) -> str:
    """The account has an app, from elsewhere; no session was ended."""
    secret = generate_totp_secret()
    TOTP.activate(noor, secret)
    return secret


@pytest.fixture
def set_up(older: Client, proven: Client) -> Client:
    """The browser in which Noor set up the app, while the older session was open."""
    secret = proven.get("/account/2fa/totp/activate/").context["form"].secret
    proven.post("/account/2fa/totp/activate/", {"code": code_now(secret)})
    return proven


def test_an_older_session_is_asked_for_the_factor(older: Client, secret: str) -> None:
    assert older.get("/beheer/").headers["Location"] == f"{AGAIN}?next=%2Fbeheer%2F"
    assert "banner-notice" in older.get(AGAIN).content.decode()
    assert older.get("/django-beheer/accounts/").status_code != 200
    assert older.get("/beheer/", headers={"X-Requested-With": "XMLHttpRequest"}).status_code == 403


def test_a_password_once_more_is_no_factor(older: Client, secret: str) -> None:
    older.post("/account/reauthenticate/", {"password": "een lange zin"})
    assert older.get("/beheer/").status_code == 302


def test_the_factor_opens_the_desk_for_this_session_only(older: Client, noor: User, secret: str) -> None:
    another = Client()
    another.force_login(noor)
    done = older.post(AGAIN, {"code": code_now(secret), "next": "/beheer/"})
    assert done.headers["Location"] == "/beheer/"
    assert older.get("/beheer/").status_code == 200
    assert another.get("/beheer/").status_code == 302


def test_who_logs_in_with_the_factor_is_not_asked_again(noor: User, secret: str) -> None:
    browser = browser_of(noor)
    browser.post("/account/2fa/authenticate/", {"code": code_now(secret)})
    assert browser.get("/beheer/").status_code == 200


def test_what_was_sent_is_not_lost(older: Client, noor: User, secret: str) -> None:
    sent = older.post("/beheer/account/", {"anything": "x"})
    assert sent.headers["Location"].startswith(AGAIN)
    done = older.post(AGAIN, {"code": code_now(secret), "next": "/beheer/account/"})
    assert done.headers.get("Location", "") != sent.headers["Location"]
    assert older.get("/beheer/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_setting_it_up_opens_the_desk_and_ends_other_sessions(set_up: Client, older: Client) -> None:
    assert set_up.get("/beheer/").status_code == 200
    assert older.get("/profiel/").headers["Location"].startswith("/account/login/")


def test_a_second_factor_beside_the_first_must_be_used_before_it_counts(older: Client, noor: User, secret: str) -> None:
    """Somebody with the password only could add a passkey of their own."""
    from allauth.mfa.signals import authenticator_added

    passkey = Authenticator.objects.create(user=noor, type=Authenticator.Type.WEBAUTHN, data={})
    request = older.get("/profiel/").wsgi_request
    authenticator_added.send(sender=Authenticator, request=request, user=noor, authenticator=passkey)
    request.session.save()
    assert older.get("/beheer/").status_code == 302
    assert older.get("/profiel/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_a_factor_that_was_removed_counts_no_more(set_up: Client, noor: User) -> None:
    Authenticator.objects.filter(user=noor).delete()
    TOTP.activate(noor, generate_totp_secret())
    assert set_up.get("/beheer/").headers["Location"].startswith(AGAIN)
