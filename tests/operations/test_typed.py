"""What somebody typed comes back on the page that says no, unless it is a secret or was sent by another site."""

import pytest
from django.test import Client

from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db
TYPED = "Mijn vader woont <b>hier</b>, en ik help graag."
SHOWN = "Mijn vader woont &lt;b&gt;hier&lt;/b&gt;, en ik help graag."


@pytest.fixture
def lies() -> User:
    return make.person("Lies")


@pytest.fixture
def as_lies(lies: User) -> Client:
    client = Client()
    client.force_login(lies)
    return client


@pytest.mark.parametrize(("slug", "status"), [("berk", 403), ("nergens", 404)])
def test_a_page_that_says_no_gives_it_back(as_lies: Client, slug: str, status: int) -> None:
    make.group("berk")
    answer = as_lies.post(f"/wijken/{slug}/aanvragen/", {"note": TYPED, "perspective": "trainee"})
    assert answer.status_code == status
    assert SHOWN in answer.content.decode()


def test_a_sentence_is_enough_and_nobody_is_sent_to_another_account(as_lies: Client) -> None:
    make.group("berk", status="archived")
    shown = as_lies.post("/wijken/berk/meedoen/", {"perspective": "trainee"}).content.decode()
    assert "gearchiveerd" in shown
    assert "ander account" not in shown


@pytest.mark.parametrize(
    ("where", "back"),
    [
        ("http://testserver/wijken/berk/vragen/7/?x=1", "/wijken/berk/vragen/7/?x=1"),
        ("http://elders.example/wijken/berk/", ""),
        ("javascript:alert(1)", ""),
        ("http://testserver//elders.example/", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_there_is_a_way_back_to_where_the_button_was(as_lies: Client, where: str, back: str) -> None:
    make.group("berk", status="archived")
    answer = as_lies.post("/wijken/berk/meedoen/", {"perspective": "trainee"}, headers={"Referer": where})
    assert answer.status_code == 403
    page = answer.content.decode()
    assert ("Terug naar waar je was" in page) == bool(back)
    assert not back or f'href="{back}"' in page
    assert "elders" not in page


@pytest.mark.parametrize("name", ["password1", "oldpassword", "receipt", "csrfmiddlewaretoken", "code"])
def test_a_secret_is_not_repeated(as_lies: Client, name: str) -> None:
    assert SHOWN not in as_lies.post("/wijken/nergens/aanvragen/", {name: TYPED}).content.decode()


@pytest.mark.parametrize("name", ["postcodes", "nextbest", "note"])
def test_a_name_that_only_looks_like_one_hides_nothing(as_lies: Client, name: str) -> None:
    assert SHOWN in as_lies.post("/wijken/nergens/aanvragen/", {name: TYPED}).content.decode()


def test_what_another_site_sent_is_not_shown(lies: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(lies)
    answer = client.post("/wijken/nergens/aanvragen/", {"note": TYPED})
    assert answer.status_code == 403
    assert SHOWN not in answer.content.decode()
    assert SHOWN not in client.post("/geen-adres-van-ons/", {"note": TYPED}).content.decode()


def test_nor_what_a_visitor_sent(client: Client) -> None:
    assert SHOWN not in client.post("/meldingen/afmelden/x/", {"note": TYPED}).content.decode()
