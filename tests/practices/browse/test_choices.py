"""What is chosen from three examples: facets, chips, order, and what an address cannot mean."""

import re
from collections.abc import Iterator

import pytest
from pytest_django import DjangoDbBlocker

from tests.kept import kept
from tests.practices.browse.conftest import PLACE, Get, count_of, make_three, titles

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def three(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with kept(make_three, django_db_blocker):
        yield


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("leervorm", "digital", {"Een", "Twee"}),
        ("sector", "thuiszorg", {"Een", "Drie"}),
        ("vermogen", "lerend-vermogen", {"Twee"}),
        ("organisatie", "evean", {"Een"}),
        ("label", "feedback", {"Twee", "Drie"}),
    ],
)
def test_each_facet_narrows_to_what_it_counted(get: Get, name: str, value: str, expected: set[str]) -> None:
    assert count_of(get(PLACE), name, value) == len(expected)
    assert set(titles(get(PLACE, {name: value}))) == expected


def test_a_choice_is_a_chip_that_takes_only_itself_away(get: Get) -> None:
    page = get(PLACE, {"leervorm": "digital", "sector": "thuiszorg"})
    assert titles(page) == ["Een"]
    assert f'<a class="chip" href="{PLACE}?sector=thuiszorg">' in page
    assert f'<a class="chip" href="{PLACE}?leervorm=digital">' in page
    assert f'<a class="button button-quiet" href="{PLACE}">' in page


def test_the_number_of_results_is_announced(get: Get) -> None:
    assert re.search(r'id="aantal" role="status">3 [^<]+<', get(PLACE))


def test_examples_are_sorted_by_title_when_asked(get: Get) -> None:
    assert titles(get(PLACE)) == ["Drie", "Twee", "Een"]
    assert titles(get(PLACE, {"volgorde": "titel"})) == ["Drie", "Een", "Twee"]


@pytest.mark.parametrize(
    "given",
    [
        {"leervorm": "bestaat-niet"},
        {"label": ["feedback", "'; DROP TABLE x"]},
        {"sector": "\0"},
        {"organisatie": "o" * 10_000},
        {"pagina": "999"},
        {"pagina": "9" * 10_000},
        {"q": "zorg " * 2000},
    ],
)
def test_what_an_address_cannot_mean_gets_a_sentence(get: Get, given: dict[str, object]) -> None:
    page = get(PLACE, given)
    assert 'class="banner banner-notice"' in page


@pytest.mark.parametrize("given", [{"pagina": "-1"}, {"pagina": "٣x"}, {"volgorde": "😀"}, {"q": "\0"}, {"x": "y"}])
def test_what_does_not_matter_is_passed_over(get: Get, given: dict[str, str]) -> None:
    assert get(PLACE, given)


def test_nothing_that_fits_says_what_you_can_do(get: Get) -> None:
    page = get(PLACE, {"leervorm": "on-the-job", "organisatie": "evean"})
    assert titles(page) == []
    assert 'class="empty"' in page
