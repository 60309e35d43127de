"""A code that is too old leads back to the beginning, and says why."""

from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.core import mail
from django.test import Client

from leerkring.accounts.models import User
from tests.factories import AGREES

TOO_OLD = "Die code werkt niet meer. Vraag een nieuwe."
WRONG = "Dat ging te vaak mis."
NOON = "2026-03-02T12:00:00Z"
Code = Callable[[], str]

FLOWS = [
    ("/account/login/code/", {"login": "noor@voorbeeld.nl"}, "/account/login/code/confirm/"),
    ("/account/password/reset/", {"email": "noor@voorbeeld.nl"}, "/account/password/reset/confirm/"),
    ("/account/signup/", {"email": "sam@voorbeeld.nl", "display_name": "Sam"} | AGREES, "/account/confirm-email/"),
]


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON) as traveller:
        yield traveller


@pytest.mark.parametrize(("begin", "fields", "then"), FLOWS)
def test_an_old_code_says_that_it_is_too_old(
    noor: User, code_of: Code, clock: time_machine.Traveller, begin: str, fields: dict, then: str
) -> None:
    browser = Client()
    browser.post(begin, fields)
    code = code_of()
    clock.shift(11 * 60)
    page = browser.post(then, {"code": code}, follow=True)
    assert page.redirect_chain[-1][0] in ("/account/login/", "/account/login/code/")
    assert page.text.count(TOO_OLD) == 1
    assert "_auth_user_id" not in browser.session
    assert TOO_OLD not in browser.get("/account/login/").text


@pytest.mark.parametrize(("begin", "fields", "then"), FLOWS)
def test_a_page_that_waited_too_long_says_so_when_it_is_opened_again(
    noor: User, clock: time_machine.Traveller, begin: str, fields: dict, then: str
) -> None:
    browser = Client()
    browser.post(begin, fields)
    assert browser.get(then).status_code == 200
    clock.shift(11 * 60)
    assert TOO_OLD in browser.get(then, follow=True).text


@pytest.mark.parametrize(("begin", "fields", "then"), FLOWS)
def test_three_wrong_codes_say_what_to_do_instead(noor: User, begin: str, fields: dict, then: str) -> None:
    browser = Client()
    browser.post(begin, fields)
    pages = [browser.post(then, {"code": "000000"}, follow=True).text for _ in range(3)]
    assert [WRONG in page for page in pages] == [False, False, True]
    assert TOO_OLD not in pages[2]


@pytest.mark.parametrize(("begin", "fields", "then"), FLOWS)
def test_there_is_a_way_back_while_a_code_is_on_its_way(noor: User, begin: str, fields: dict, then: str) -> None:
    browser = Client()
    browser.post(begin, fields)
    page = browser.get(then).text
    assert "op een andere manier inloggen" in page
    back = browser.post("/account/logout/", {"next": "/account/login/"}, follow=True)
    assert back.redirect_chain == [("/account/login/", 302)]
    assert 'name="password"' in back.text


def test_a_code_that_works_says_nothing(client: Client, noor: User, code_of: Code) -> None:
    client.post("/account/login/code/", {"login": noor.email})
    page = client.post("/account/login/code/confirm/", {"code": code_of()}, follow=True)
    assert TOO_OLD not in page.text
    assert client.session["_auth_user_id"] == str(noor.pk)


def test_who_asks_for_codes_all_the_time_is_told_to_use_the_newest(client: Client, noor: User) -> None:
    pages = [Client().post("/account/login/code/", {"login": noor.email}, follow=True).text for _ in range(4)]
    assert "Gebruik die uit de nieuwste mail" in pages[3]
    assert len(mail.outbox) == 3
