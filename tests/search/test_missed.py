"""What the library misses reaches the editors; who misses it does not."""

from datetime import timedelta

import pytest
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from leerkring.accounts.models import User
from leerkring.search.missed.actions import forget, missed
from leerkring.search.missed.models import Mark, MissedSearch, Salt
from leerkring.search.query import SearchQuery
from tests import factories

pytestmark = pytest.mark.django_db


def member(number: int) -> User:
    return factories.member(f"lid{number}@voorbeeld.nl", None)


def test_four_members_are_not_enough_and_five_are() -> None:
    for number in range(4):
        missed(SearchQuery.read("Bedrijfshond"), member(number))
    assert not MissedSearch.objects.exists()
    missed(SearchQuery.read("bedrijfshond"), member(5))
    assert [(each.words, each.people) for each in MissedSearch.objects.all()] == [("bedrijfshond", 5)]


def test_one_member_five_times_is_one_member() -> None:
    one = member(1)
    for _each in range(5):
        missed(SearchQuery.read("bedrijfshond"), one)
    assert Mark.objects.count() == 1
    assert not MissedSearch.objects.exists()


def test_neither_words_nor_people_stand_in_the_marks() -> None:
    one = member(1)
    missed(SearchQuery.read("bedrijfshond"), one)
    kept = str(list(Mark.objects.values_list()))
    assert "bedrijfshond" not in kept
    assert one.email not in kept


def test_another_search_of_the_same_person_has_another_mark() -> None:
    one = member(1)
    for words in ("bedrijfshond", "kantoorkat"):
        missed(SearchQuery.read(words), one)
    assert len(set(Mark.objects.values_list("person", flat=True))) == 2


@pytest.mark.parametrize("typed", ["", "*:*", "kamer 12", "jan@voorbeeld.nl", "anders " + "a" * 60])
def test_what_may_point_at_somebody_is_not_counted(typed: str) -> None:
    missed(SearchQuery.read(typed), member(1))
    assert not Mark.objects.exists()


def test_a_page_that_could_not_be_counted_is_shown(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*given: object) -> None:
        raise DatabaseError

    monkeypatch.setattr("leerkring.search.views.missed", fail)
    client.force_login(member(1))
    assert client.get("/zoek/", {"q": "xylofoon"}).status_code == 200


def test_after_thirty_days_everything_is_gone() -> None:
    for number in range(5):
        missed(SearchQuery.read("bedrijfshond"), member(number))
    assert forget(timezone.now() + timedelta(days=29)).startswith("0")
    forget(timezone.now() + timedelta(days=31))
    assert not Salt.objects.exists()
    assert not Mark.objects.exists()
    assert not MissedSearch.objects.exists()


def test_only_members_count_and_only_what_found_nothing(client: Client) -> None:
    factories.example(title="Nachtdienst")
    client.get("/zoek/", {"q": "qqqxyz"})
    assert not Mark.objects.exists()
    client.force_login(member(1))
    client.get("/zoek/", {"q": "nachtdienst"})
    assert not Mark.objects.exists()
    page = client.get("/zoek/", {"q": "qqqxyz"}).content.decode()
    assert Mark.objects.count() == 1
    assert "/vraag/nieuw/?titel=qqqxyz" in page
