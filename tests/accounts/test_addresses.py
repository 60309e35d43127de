"""An e-mail address to which no mail can get is refused with a sentence, in each form that takes one."""

import pytest
from allauth.account.models import EmailAddress
from django import forms
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.message import sanitize_address
from django.test import Client

from leerkring.accounts.addresses import (
    LONG_ADDRESS,
    MISTYPED_ADDRESS,
    NO_AT,
    NO_SUCH_DOMAIN,
    UNSEEN_IN_ADDRESS,
    AddressField,
    possible_address,
)
from leerkring.accounts.models import User
from tests.factories import member

FAR = ".".join(["b" * 60] * 5)
IMPOSSIBLE = [
    ("noor@werk\u200f.nl", UNSEEN_IN_ADDRESS),
    ("\u202anoor@werk.nl", UNSEEN_IN_ADDRESS),
    ("noor@werk\u200b.nl", UNSEEN_IN_ADDRESS),
    ("noor@we\xadrk.nl", UNSEEN_IN_ADDRESS),
    ("noor\x00@werk.nl", UNSEEN_IN_ADDRESS),
    ("noor@werk\ufe0f.nl", NO_SUCH_DOMAIN),
    ("noor@wer\uff4b.nl", NO_SUCH_DOMAIN),
    ("noor@straße.nl", NO_SUCH_DOMAIN),
    ("noor@" + "é" * 60 + ".nl", NO_SUCH_DOMAIN),
    ("n" * 300 + "@werk.nl", LONG_ADDRESS),
    ("n" * 65 + "@werk.nl", LONG_ADDRESS),
    ("n" * 400, LONG_ADDRESS),
    (f"noor@{FAR}.nl", LONG_ADDRESS),
    ("noor@" + "münchen." * 25 + "nl", LONG_ADDRESS),
    ("noor@werk.nl, jan@werk.nl", MISTYPED_ADDRESS),
    ("noor", NO_AT),
]
POSSIBLE = [
    "noor@werk.nl",
    "Noor.de-Wit+zorg@Werk.Example",
    "n" * 64 + "@werk.nl",
    "noor@münchen.de",
    "noor@MÜNCHEN.de",
    "noor@mu\u0308nchen.de",
    "noor@xn--mnchen-3ya.de",
    "noor@münchen.xn--p1ai",
    "noor@пример.рф",
]


@pytest.mark.parametrize(("typed", "said"), IMPOSSIBLE)
def test_one_sentence_says_what_is_wrong(typed: str, said: object) -> None:
    with pytest.raises(forms.ValidationError) as refused:
        AddressField().clean(typed)
    assert refused.value.messages == [str(said)]


@pytest.mark.parametrize("typed", POSSIBLE)
def test_what_mail_can_get_to_is_taken_as_it_was_typed(typed: str) -> None:
    assert AddressField().clean(typed) == typed
    assert sanitize_address(typed, "utf-8").isascii()
    assert EmailMessage("Dag", "Dag", "wij@werk.nl", [typed]).message()


def test_an_empty_one_is_for_the_form_to_judge() -> None:
    assert AddressField(required=False).clean("") == ""
    possible_address("noor@werk.nl")


@pytest.fixture
def noor(db: None) -> User:
    return member("noor@voorbeeld.nl", "een lange zin hier", display_name="Noor")


@pytest.mark.parametrize("typed", ["nieuw@werk\u200f.nl", "n" * 300 + "@werk.nl"])
@pytest.mark.parametrize(
    ("place", "field"),
    [
        ("/account/signup/", "email"),
        ("/account/login/code/", "login"),
        ("/account/login/", "login"),
        ("/account/password/reset/", "email"),
    ],
)
def test_the_forms_before_one_is_logged_in_refuse_it(
    client: Client, db: None, place: str, field: str, typed: str
) -> None:
    answer = client.post(place, {field: typed, "password": "een lange zin hier"})
    said = str(LONG_ADDRESS if typed.startswith("nnn") else UNSEEN_IN_ADDRESS)
    assert answer.status_code == 200 and said in answer.content.decode()
    assert 'aria-invalid="true"' in answer.content.decode()
    assert not User.objects.filter(email=typed).exists() and mail.outbox == []


@pytest.mark.parametrize("typed", ["nieuw@werk\u200f.nl", "n" * 300 + "@werk.nl"])
def test_nor_can_an_account_get_it(client: Client, noor: User, typed: str) -> None:
    client.post("/account/login/", {"login": noor.email, "password": "een lange zin hier"})
    answer = client.post("/account/email/", {"email": typed, "action_add": ""}, follow=True)
    said = str(LONG_ADDRESS if typed.startswith("nnn") else UNSEEN_IN_ADDRESS)
    assert said in answer.content.decode()
    assert EmailAddress.objects.get().email == noor.email and mail.outbox == []
