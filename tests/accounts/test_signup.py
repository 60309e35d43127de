"""Making an account."""

from collections.abc import Callable

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from leerkring.accounts.models import User
from tests.factories import AGREES

pytestmark = pytest.mark.django_db
Code = Callable[[], str]
NEW = {"email": "sam@voorbeeld.nl", "display_name": "Sam"} | AGREES


def test_with_a_password_the_account_opens_once_the_address_is_proven(client: Client, code_of: Code) -> None:
    answer = client.post("/account/signup/", NEW | {"password1": "een lange zin"})
    assert answer.headers["Location"] == "/account/confirm-email/"
    assert "_auth_user_id" not in client.session
    assert client.get("/profiel/").status_code == 302
    client.post("/account/confirm-email/", {"code": code_of()})
    sam = User.objects.get(email="sam@voorbeeld.nl")
    assert client.session["_auth_user_id"] == str(sam.pk)
    assert sam.display_name == "Sam"
    assert sam.check_password("een lange zin")


def test_without_a_password_codes_by_mail_log_in(client: Client, code_of: Code) -> None:
    client.post("/account/signup/", NEW)
    client.post("/account/confirm-email/", {"code": code_of()})
    sam = User.objects.get(email="sam@voorbeeld.nl")
    assert not sam.has_usable_password()
    client.post("/account/logout/")
    client.post("/account/login/code/", {"login": sam.email})
    client.post("/account/login/code/confirm/", {"code": code_of()})
    assert client.session["_auth_user_id"] == str(sam.pk)


def test_next_is_kept_until_the_end(client: Client, code_of: Code) -> None:
    client.post("/account/signup/", NEW | {"next": "/voorbeelden/"})
    answer = client.post("/account/confirm-email/", {"code": code_of()})
    assert answer.headers["Location"] == "/voorbeelden/"


def test_what_is_missing_is_said_kindly_and_what_was_typed_stays(client: Client) -> None:
    answer = client.post("/account/signup/", {"email": "sam@", "display_name": "Sam", "password1": "kort"})
    page = answer.content.decode()
    assert 'value="sam@"' in page
    assert 'value="Sam"' in page
    assert 'aria-invalid="true"' in page
    assert 'href="#id_email"' in page
    assert not User.objects.exists()


def test_a_password_that_is_not_sent_back_is_asked_for_again(client: Client) -> None:
    """It is not required: who sends the rest again would have an account without it."""
    page = client.post("/account/signup/", {**NEW, "agrees": "", "password1": "een lange zin"}).content.decode()
    assert "Typ je wachtwoord nog een keer; de rest is bewaard." in page
    assert 'href="#id_password1"' in page
    assert "een lange zin" not in page
    without = client.post("/account/signup/", {**NEW, "agrees": "", "password1": ""}).content.decode()
    assert "Wat je typte, is bewaard." in without
    assert 'href="#id_password1"' not in without


def test_a_known_address_gets_the_same_answer_and_a_mail_that_says_so(client: Client, noor: User) -> None:
    fresh = client.post("/account/signup/", NEW)
    seen = client.get("/account/confirm-email/").content.decode()
    other = Client()
    known = other.post("/account/signup/", NEW | {"email": noor.email})
    seen_too = other.get("/account/confirm-email/").content.decode()
    assert (known.status_code, known.headers["Location"]) == (fresh.status_code, fresh.headers["Location"])
    assert _same(seen, "sam@voorbeeld.nl") == _same(seen_too, noor.email)
    assert "/account/login/" in mail.outbox[-1].body
    assert User.objects.filter(email=noor.email).count() == 1


def test_three_wrong_codes_and_it_is_over(client: Client, code_of: Code) -> None:
    client.post("/account/signup/", NEW)
    for _ in range(3):
        client.post("/account/confirm-email/", {"code": "000000"})
    client.post("/account/confirm-email/", {"code": code_of()})
    assert "_auth_user_id" not in client.session


def test_a_password_set_by_a_stranger_does_not_survive_the_owner(client: Client, code_of: Code) -> None:
    client.post("/account/signup/", NEW | {"password1": "van een vreemde"})
    owner = Client()
    owner.post("/account/login/code/", {"login": "sam@voorbeeld.nl"})
    owner.post("/account/login/code/confirm/", {"code": code_of()})
    sam = User.objects.get(email="sam@voorbeeld.nl")
    assert owner.get("/profiel/").status_code == 200
    assert EmailAddress.objects.get(user=sam).verified
    assert not sam.has_usable_password()


def _same(page: str, email: str) -> str:
    """The page without what differs anyway: the address and the tokens."""
    lines = [line for line in page.replace(email, "…").splitlines() if "csrfmiddlewaretoken" not in line]
    return "\n".join(lines)
