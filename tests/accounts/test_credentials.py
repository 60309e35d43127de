"""Changing the e-mail address and the password, and showing once more that it is you."""

from collections.abc import Callable

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client

from leerkring.accounts.models import User
from leerkring.home.models import Branding
from tests.factories import home, member

Code = Callable[[], str]
NEW = {"email": "nieuw@voorbeeld.nl", "action_add": "1"}


@pytest.fixture
def passwordless(db: None, client: Client, code_of: Code) -> Client:
    """Somebody without a password, logged in with a code a while ago."""
    member("kim@voorbeeld.nl", None, display_name="Kim")
    client.post("/account/login/code/", {"login": "kim@voorbeeld.nl"})
    client.post("/account/login/code/confirm/", {"code": code_of()})
    session = client.session
    session["account_authentication_methods"][0]["at"] -= 3600
    session.save()
    return client


def test_a_new_address_counts_only_when_proven(proven: Client, noor: User, code_of: Code) -> None:
    answer = proven.post("/account/email/", NEW)
    assert answer.headers["Location"] == "/account/confirm-email/"
    assert mail.outbox[-1].to == ["nieuw@voorbeeld.nl"]
    noor.refresh_from_db()
    assert noor.email == "noor@voorbeeld.nl"
    proven.post("/account/confirm-email/", {"code": code_of()})
    noor.refresh_from_db()
    assert noor.email == "nieuw@voorbeeld.nl"
    assert list(EmailAddress.objects.values_list("email", "verified")) == [("nieuw@voorbeeld.nl", True)]
    assert mail.outbox[-1].to == ["noor@voorbeeld.nl"]


def test_the_old_address_hears_what_still_helps(proven: Client, noor: User, code_of: Code) -> None:
    User.objects.filter(pk=noor.pk).update(language="nl")
    Branding.objects.update_or_create(site=home().get_site(), defaults={"help_email": "hulp@voorbeeld.nl"})
    proven.post("/account/email/", NEW, headers={"accept-language": "en"})
    proven.post("/account/confirm-email/", {"code": code_of()}, headers={"accept-language": "en"})
    told = mail.outbox[-1]
    assert told.to == ["noor@voorbeeld.nl"]
    assert "een nieuw wachtwoord helpt niet." in told.body
    assert "Vraag meteen hulp:\nhulp@voorbeeld.nl\nhttp://testserver/help/" in told.body
    assert "Kies dan nu" not in told.body


def test_who_gave_an_address_up_can_still_choose_a_new_password(proven: Client, noor: User) -> None:
    User.objects.filter(pk=noor.pk).update(language="nl")
    EmailAddress.objects.create(user=noor, email="tweede@voorbeeld.nl", verified=True)
    proven.post("/account/email/", {"email": "tweede@voorbeeld.nl", "action_remove": "1"})
    told = mail.outbox[-1]
    assert told.to == ["noor@voorbeeld.nl"]
    assert "tweede@voorbeeld.nl hoort niet meer" in told.body
    assert "log op alle andere apparaten uit:\nhttp://testserver/account/password/reset/" in told.body
    assert "met dit adres kun je niet meer inloggen" not in told.body.lower()


def test_a_changed_password_says_where_to_choose_another(logged_in: Client, noor: User) -> None:
    logged_in.post("/account/password/change/", {"oldpassword": "een lange zin", "password1": "een nieuwe zin"})
    told = mail.outbox[-1].body
    assert "log op alle andere apparaten uit:\nhttp://testserver/account/password/reset/" in told
    assert "Kom je niet meer binnen? Vraag hulp:\nhttp://testserver/help/" in told


def test_the_address_of_somebody_else_is_not_given_away(proven: Client, noor: User) -> None:
    member("kim@voorbeeld.nl")
    answer = proven.post("/account/email/", NEW | {"email": "kim@voorbeeld.nl"})
    assert answer.headers["Location"] == "/account/confirm-email/"
    assert User.objects.filter(email="kim@voorbeeld.nl").count() == 1


def test_changing_the_address_asks_for_the_password_and_then_goes_on(logged_in: Client, noor: User) -> None:
    answer = logged_in.post("/account/email/", NEW)
    assert answer.headers["Location"].startswith("/account/reauthenticate/?next=")
    wrong = logged_in.post(answer.headers["Location"], {"password": "fout"})
    assert 'aria-invalid="true"' in wrong.content.decode()
    done = logged_in.post("/account/reauthenticate/", {"password": "een lange zin", "next": "/account/email/"})
    assert done.headers["Location"] == "/account/confirm-email/"


@pytest.mark.parametrize(
    "address", ["/account/2fa/totp/activate/", "/account/2fa/webauthn/add/", "/profiel/verwijderen/"]
)
def test_who_has_no_password_proves_it_by_mail(passwordless: Client, code_of: Code, address: str) -> None:
    answer = passwordless.get(address)
    prove = answer.headers["Location"]
    assert prove.startswith("/account/bewijs/?next=")
    passwordless.get(prove)
    assert len(mail.outbox) == 1, "opening the page sends nothing"
    passwordless.post(prove, {"action": "send"})
    assert passwordless.post(prove, {"code": "000000"}).status_code == 200
    done = passwordless.post(prove, {"code": code_of()})
    assert done.headers["Location"] == address
    assert passwordless.get(address).status_code == 200


def test_three_wrong_codes_need_a_new_one(passwordless: Client, code_of: Code) -> None:
    passwordless.post("/account/bewijs/", {"action": "send"})
    for _ in range(3):
        page = passwordless.post("/account/bewijs/", {"code": "000000"})
    assert 'role="alert"' in page.content.decode()
    right = passwordless.post("/account/bewijs/?next=/profiel/", {"code": code_of()})
    assert right.status_code == 200


def test_no_code_was_asked_for_and_none_is_right(passwordless: Client) -> None:
    for guess in ("", "000000", "None"):
        assert passwordless.post("/account/bewijs/?next=/profiel/", {"code": guess}).status_code == 200


def test_a_code_that_was_sent_often_has_to_wait(passwordless: Client) -> None:
    answers = [passwordless.post("/account/bewijs/", {"action": "send"}).status_code for _ in range(4)]
    assert answers[-1] == 429


def test_a_visitor_proves_nothing(client: Client, db: None) -> None:
    assert client.get("/account/bewijs/").headers["Location"].startswith("/account/login/")


def test_changing_the_password_logs_out_elsewhere(logged_in: Client, noor: User) -> None:
    elsewhere = Client()
    elsewhere.force_login(noor)
    form = {"oldpassword": "een lange zin", "password1": "een nieuwe zin"}
    assert logged_in.post("/account/password/change/", form).headers["Location"] == "/profiel/"
    assert logged_in.get("/profiel/").status_code == 200
    assert elsewhere.get("/profiel/").status_code == 302


@pytest.mark.parametrize("poor", ["kort", "1234567890", "noor@voorbeeld.nl"])
def test_a_poor_password_is_refused(logged_in: Client, noor: User, poor: str) -> None:
    page = logged_in.post("/account/password/change/", {"oldpassword": "een lange zin", "password1": poor})
    assert page.status_code == 200
    noor.refresh_from_db()
    assert noor.check_password("een lange zin")


def test_who_has_no_password_may_choose_one(passwordless: Client) -> None:
    passwordless.post("/account/password/set/", {"password1": "een nieuwe zin"})
    assert get_user_model().objects.get().has_usable_password()


def test_passwords_are_kept_with_argon2() -> None:
    from leerkring.settings import base

    assert "Argon2" in base.PASSWORD_HASHERS[0]
