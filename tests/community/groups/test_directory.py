"""The directory and the page of a group, through the eyes of who may know what."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from community.groups.models import Group, Postcode
from community.moderation.mutes import Mute
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.factories import organisation

pytestmark = pytest.mark.django_db


@pytest.fixture
def noor(client: Client) -> User:
    user = make.person("Noor")
    client.force_login(user)
    return user


def page(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.headers.get("Location")
    return answer.content.decode()


def test_a_closed_group_is_never_listed_but_stands_under_my_own(client: Client, noor: User) -> None:
    make.group("wilg", access="closed")
    assert "Wilg" not in page(client, "/wijken/")
    make.member_of(Group.objects.get(), "Noor")
    shown = page(client, "/wijken/")
    assert shown.count("Wilg") == 1
    assert shown.index("Mijn wijken") < shown.index("Wilg") < shown.index("Alle wijken")
    assert "Wilg" not in page(client, "/wijken/?q=wilg").split("Alle wijken")[1]


@pytest.mark.parametrize("words", ["4811", "4811 AB", "4811ab", "berkdorp", "BERK", "molen berk", "  berk\x00 "])
def test_a_group_is_found_by_place_name_or_postcode(client: Client, noor: User, words: str) -> None:
    berk = make.group("berk", place="Molendorp", name="Berkdorp")
    Postcode.objects.create(group=berk, digits="4811")
    make.group("eik", place="Elders")
    answer = client.get("/wijken/", {"q": words}).content.decode()
    assert "Berkdorp" in answer
    assert "Eik" not in answer


def test_nothing_found_says_what_to_try(client: Client, noor: User) -> None:
    assert "Hier is nog geen groep" in page(client, "/wijken/?q=" + "x" * 5000)


def test_a_group_shows_who_is_here_by_perspective_its_organisations_and_its_hosts(client: Client, noor: User) -> None:
    berk = make.group("berk", about="Een **wijk**")
    berk.organisations.add(organisation("evean"), organisation("cello"))
    make.member_of(berk, "Hanneke", "learning_coach", "host")
    for name in ("Amir", "Jet"):
        make.member_of(berk, name, "volunteer")
    asker = make.member_of(berk, "Piet")
    make.answer(make.question(berk, asker, "Beantwoord"), asker)
    make.question(berk, asker, "Nog open")
    shown = page(client, "/wijken/berk/")
    for word in ("Hanneke", "Evean", "Cello", "4 leden"):
        assert word in shown
    assert "Amir" not in shown, "members are shown as perspectives"
    waiting, others = shown.split('id="kop-vragen"')
    assert waiting.count("Nog open") == 1 and "Beantwoord" not in waiting
    assert others.count("Beantwoord") == 1 and "Nog open" not in others


def test_a_group_on_request_tells_what_it_is_and_nothing_that_is_said_there(client: Client, noor: User) -> None:
    eik = make.group("eik", access="on_request")
    make.question(eik, make.member_of(eik, "Piet"), "Geheim")
    shown = page(client, "/wijken/eik/")
    assert "Geheim" not in shown
    assert "Alleen leden lezen hier" in shown


def test_hidden_and_deleted_questions_are_not_on_the_page(client: Client, noor: User) -> None:
    berk = make.group("berk")
    make.question(berk, noor, "Verborgen", hidden_at="2026-01-01T00:00Z")
    make.question(berk, noor, "Gewist", deleted_at="2026-01-01T00:00Z")
    shown = page(client, "/wijken/berk/")
    assert "Verborgen" not in shown and "Gewist" not in shown


def test_who_may_not_ask_has_no_button_for_it(client: Client, noor: User) -> None:
    berk = make.group("berk")
    ask = '?wijk=berk">'
    assert ask not in page(client, "/wijken/berk/"), "not inside"
    make.enter(berk, noor)
    assert f'href="/vraag/nieuw/{ask}' in page(client, "/wijken/berk/")
    pause = Mute.objects.create(user=noor, group=berk, until=timezone.now() + timedelta(days=1))
    assert ask not in page(client, "/wijken/berk/")
    pause.delete()
    Group.objects.update(status="archived")
    assert ask not in page(client, "/wijken/berk/")


@pytest.mark.parametrize("address", ["/wijken/", "/wijken/berk/"])
def test_the_number_of_questions_to_the_database_does_not_grow(
    client: Client, noor: User, django_assert_max_num_queries: object, address: str
) -> None:
    for slug in ("berk", "eik", "es"):
        group = make.group(slug)
        for number in range(4):
            asker = make.member_of(group, f"{slug}{number}", role="host" if number % 2 else "member")
            make.question(group, asker)
    client.get(address)
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get(address)
