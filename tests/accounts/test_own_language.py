"""Mails and goodbyes speak the language of the profile, whatever the browser speaks that caused them."""

import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.test import Client

from leerkring.accounts.models import User
from tests.factories import AGREES

DUTCH_BROWSER = {"HTTP_ACCEPT_LANGUAGE": "nl"}
PASSWORD = "een lange zin"


@pytest.fixture
def english(noor: User) -> User:
    noor.language = "en"
    noor.save()
    return noor


@pytest.fixture
def browser() -> Client:
    return Client(**DUTCH_BROWSER)


def language_of(page) -> str:
    assert page.headers["Content-Language"] == re.search(r'<html lang="(\w+)"', page.text)[1]
    return page.headers["Content-Language"]


@pytest.mark.parametrize(
    ("address", "field"), [("/account/login/code/", "login"), ("/account/password/reset/", "email")]
)
def test_a_code_comes_in_the_language_of_the_profile(browser: Client, english: User, address: str, field: str) -> None:
    browser.post(address, {field: english.email.upper()})
    assert "ten minutes" in mail.outbox[-1].body


def test_who_signs_up_again_is_told_so_in_the_language_of_the_profile(browser: Client, english: User) -> None:
    browser.post("/account/signup/", {"email": english.email, "display_name": "Noor"} | AGREES)
    assert "You already have one" in mail.outbox[-1].body


def test_an_address_that_nobody_has_gets_the_language_of_the_browser(browser: Client, english: User) -> None:
    browser.post("/account/login/code/", {"login": "niemand@voorbeeld.nl"})
    assert "Iemand" in mail.outbox[-1].body


def test_the_page_that_asks_for_the_code_does_not_tell_what_the_profile_says(browser: Client, english: User) -> None:
    asked = browser.post("/account/login/code/", {"login": english.email}, follow=True)
    assert language_of(asked) == "nl"


def test_saying_goodbye_does_not_change_the_language(browser: Client, english: User) -> None:
    browser.force_login(english)
    assert language_of(browser.get("/profiel/")) == "en"
    page = browser.post("/account/logout/", follow=True)
    assert language_of(page) == "en"
    assert "You are logged out" in page.text
    assert language_of(browser.get("/zoek/")) == "en"


def test_a_profile_without_a_language_leaves_no_cookie(browser: Client, noor: User) -> None:
    browser.force_login(noor)
    browser.post("/account/logout/")
    assert "language" not in browser.cookies


def test_leaving_and_coming_back_stay_in_the_language_of_the_profile(
    browser: Client, english: User, django_capture_on_commit_callbacks: Callable
) -> None:
    browser.post("/account/login/", {"login": english.email, "password": PASSWORD})
    browser.post("/account/reauthenticate/", {"password": PASSWORD})
    with django_capture_on_commit_callbacks(execute=True):
        gone = browser.post("/profiel/verwijderen/", {"contributions": "stay"}, follow=True)
    assert language_of(gone) == "en"
    assert "seven days" in gone.text
    link = re.search(r"/profiel/terug/\S+", mail.outbox[-1].body).group()

    elsewhere = Client(**DUTCH_BROWSER)
    assert language_of(elsewhere.get(link)) == "en"
    back = elsewhere.post(link, follow=True)
    assert back.redirect_chain == [("/account/login/", 302)]
    assert "Your account is back" in back.text
    assert language_of(back) == "en"


def test_a_closed_account_is_told_so_in_the_language_of_the_profile(browser: Client, english: User) -> None:
    User.objects.update(is_active=False)
    page = browser.post("/account/login/", {"login": english.email, "password": PASSWORD}, follow=True)
    assert page.redirect_chain == [("/account/inactive/", 302)]
    assert language_of(page) == "en"
