"""The house rules: read by everybody, accepted at sign-up, and again when they change."""

import pytest
from django.core.management import call_command
from django.test import Client

from community.groups.load_rules import load_house_rules
from community.groups.rules import HouseRules, RulesAccepted
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db
NEW = {"email": "sam@voorbeeld.nl", "display_name": "Sam"}


@pytest.fixture(autouse=True)
def first() -> HouseRules:
    load_house_rules()
    return HouseRules.objects.get(number=1)


@pytest.fixture
def noor(client: Client) -> User:
    user = make.person("Noor")
    client.force_login(user)
    return user


def another_version() -> HouseRules:
    return HouseRules.objects.create(number=2, text_nl="Nieuw", text_en="New")


def test_loading_again_changes_nothing(first: HouseRules) -> None:
    HouseRules.objects.update(text_nl="aangepast")
    call_command("load_house_rules")
    assert list(HouseRules.objects.values_list("text_nl", flat=True)) == ["aangepast"]


def test_a_visitor_reads_them_and_is_asked_nothing(client: Client) -> None:
    shown = client.get("/huisregels/").content.decode()
    assert "Niets over cliënten" in shown
    assert "<form" not in shown.split("<main")[1].split("</main")[0]
    assert client.post("/huisregels/", {"version": "1"}).headers["Location"].startswith("/account/login/")


def test_the_older_address_leads_to_them(client: Client) -> None:
    assert client.get("/afspraken/").headers["Location"] == "/huisregels/"


@pytest.mark.parametrize("missing", ["is_sixteen", "agrees"])
@pytest.mark.parametrize("address", ["/account/signup/", "/account/signup/passkey/"])
def test_nobody_signs_up_without_both(client: Client, address: str, missing: str) -> None:
    ticked = {"is_sixteen": "on", "agrees": "on"}
    del ticked[missing]
    answer = client.post(address, NEW | ticked)
    assert answer.status_code == 200
    assert 'value="sam@voorbeeld.nl"' in answer.content.decode()
    assert not User.objects.exists()


@pytest.mark.parametrize("address", ["/account/signup/", "/account/signup/passkey/"])
def test_signing_up_notes_the_version_that_holds(client: Client, address: str) -> None:
    second = another_version()
    HouseRules.objects.create(number=3, text_nl="Later", text_en="Later", starts_at="2999-01-01T00:00Z")
    client.post(address, NEW | {"is_sixteen": "on", "agrees": "on"})
    assert RulesAccepted.objects.get().rules == second
    assert RulesAccepted.objects.get().user.email == NEW["email"]


def test_new_rules_come_before_the_next_page_and_lead_back_to_it(client: Client, noor: User) -> None:
    make.group("berk")
    assert client.get("/wijken/berk/").status_code == 200
    another_version()
    answer = client.get("/wijken/berk/?a=b")
    assert answer.headers["Location"] == "/huisregels/?next=%2Fwijken%2Fberk%2F%3Fa%3Db"
    assert "Ik ben 16" not in client.get(answer.headers["Location"]).content.decode(), "that was said before"
    answer = client.post("/huisregels/", {"version": "2", "agrees": "on", "next": "/wijken/berk/?a=b"})
    assert answer.headers["Location"] == "/wijken/berk/?a=b"
    assert client.get("/wijken/berk/").status_code == 200


@pytest.mark.parametrize("is_new", [False, True])
def test_only_who_is_new_is_welcomed(client: Client, noor: User, is_new: bool) -> None:
    another_version()
    RulesAccepted.objects.filter(pk__gt=0 if is_new else 10**9).delete()
    ticked = {"version": "2", "agrees": "on", "is_sixteen": "on"}
    shown = client.post("/huisregels/", ticked, follow=True).content.decode()
    assert ("Welkom in de wijk" in shown) == is_new and ("Je kunt verder." in shown) != is_new


def test_somebody_who_never_accepted_is_asked_for_the_age_too(client: Client, noor: User) -> None:
    RulesAccepted.objects.all().delete()
    answer = client.post("/huisregels/", {"version": "1", "agrees": "on"})
    assert answer.status_code == 200
    assert not RulesAccepted.objects.exists()
    client.post("/huisregels/", {"version": "1", "agrees": "on", "is_sixteen": "on"})
    assert RulesAccepted.objects.get().user == noor


def test_the_page_leads_from_the_rules_to_the_yes_and_back(client: Client, noor: User) -> None:
    assert 'href="#' not in client.get("/huisregels/").content.decode().partition("<main")[2]
    another_version()
    shown = client.get("/huisregels/").content.decode()
    for place in ("regels", "akkoord"):
        assert f'href="#{place}"' in shown and f'id="{place}"' in shown


def test_a_yes_to_older_words_is_no_yes(client: Client, noor: User) -> None:
    another_version()
    client.post("/huisregels/", {"version": "1", "agrees": "on"})
    assert not RulesAccepted.objects.filter(rules__number=2).exists()


def test_next_never_leads_to_another_site(client: Client, noor: User) -> None:
    another_version()
    answer = client.post("/huisregels/", {"version": "2", "agrees": "on", "next": "https://elders.example/"})
    assert answer.headers["Location"] == "/wijken/"
