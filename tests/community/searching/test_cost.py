"""A search page takes few queries in every state of it, for visitors and for members."""

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from community.groups.blocks.models import Block
from community.groups.models import Group
from leerkring.accounts.models import User
from leerkring.search.kinds import all_kinds
from tests import factories as pages
from tests.community import factories
from tests.community.searching.conftest import at_once, say, settle
from tests.conftest import empty_all_caches

OF_A_VISITOR, OF_A_MEMBER, OF_A_SUGGESTION = 8, 14, 6


@pytest.fixture
def much(berk: Group, noor: User, jet: User) -> None:
    """Something of every kind, a promoted page, and somebody who is blocked."""
    above = pages.capability(slug="zeldzaam-vermogen", summary="Zeldzaam.")
    pages.theme(above, summary="Zeldzaam.")
    for make in (pages.example, pages.guide, pages.organisation, pages.initiative):
        for number in range(4):
            made = make(f"zeldzaam-{number}", summary="Zeldzaam.")
    query = Query.get("zeldzaam")
    SearchPromotion.objects.create(query=query, page=made, sort_order=1)
    Block.objects.create(blocker=jet, blocked=noor)
    for number in range(6):
        say(berk, noor, f"Zeldzaam {number}.")
        factories.answer(factories.question(berk, jet, title=f"Zeldzaam {number}"), noor)
    settle()


def readers(member: User) -> Iterator[tuple[Client, int]]:
    """A browser of a visitor and of a member, and how many queries a page of search may take there."""
    for user, most in ((None, OF_A_VISITOR), (member, OF_A_MEMBER)):
        client = Client()
        if user:
            client.force_login(user)
        begin_with_empty_caches(client)
        yield client, most


def begin_with_empty_caches(client: Client) -> None:
    """Forget what other pages left; then read the words of the library, which are kept, and begin a salt."""
    empty_all_caches()
    for typed in ("zeldzaam", "niets"):
        client.get(reverse("search"), {"q": typed})


STATES: list[dict[str, str]] = [
    {},
    *({"soort": kind.name} for kind in all_kinds()),
    {"volgorde": "nieuw"},
    {"pagina": "2"},
    {"leervorm": "digital"},
    {"wijk": "berk"},
    {"soort": "vragen", "antwoord": "ja"},
    {"q": "zeldzaam xylofoon"},
    {"q": "zeldzaam xylofoon", "volgorde": "nieuw"},
    {"q": "zeldzame"},
    {"q": "zeldsaam"},
    {"q": "xylofoon"},
    {"q": ""},
]


@pytest.mark.usefixtures("much")
def test_every_state_of_the_page_takes_few_queries(jet: User) -> None:
    wrong = {
        (most, str(state)): each
        for client, most in readers(jet)
        for state in STATES
        if (each := dear(client, state, most))
    }
    assert wrong == {}


def dear(client: Client, state: dict[str, str], most: int) -> list[str]:
    """The queries of a state of the page, when there are too many."""
    begin_with_empty_caches(client)
    with CaptureQueriesContext(connection) as asked:
        response = client.get(reverse("search"), {"q": "zeldzaam"} | state)
    assert response.status_code == 200
    has_button = 'form="bewaar"' in response.content.decode()
    assert not (has_button and most == OF_A_VISITOR)
    is_missed = most == OF_A_MEMBER and "xylofoon" in state.get("q", "")
    queries = [each["sql"] for each in asked.captured_queries]
    return [] if is_cheap(queries, most, is_missed) else queries


def is_cheap(queries: list[str], most: int, is_missed: bool) -> bool:
    """Tell whether a page took few queries, and whether what was missed was counted after it was sent."""
    counting = [place for place, sql in enumerate(queries) if "search_mark" in sql or "search_salt" in sql]
    are_last = counting == list(range(len(queries) - len(counting), len(queries)))
    return are_last and bool(counting) == is_missed and len(queries) - len(counting) <= most


@pytest.mark.usefixtures("much")
def test_what_is_measured_is_the_whole_page(jet: User) -> None:
    for client, most in readers(jet):
        page = client.get(reverse("search"), {"q": "zeldzaam"}).content.decode()
        assert "kop-aanbevolen" in page
        assert ('form="bewaar"' in page) == (most == OF_A_MEMBER)
        near = client.get(reverse("search"), {"q": "zeldzaam xylofoon"}).content.decode()
        assert "staat hier nergens" in near or "is nowhere here" in near
    assert at_once(AnonymousUser(), "zeldzaam xylofoon").is_near


@pytest.mark.usefixtures("much")
def test_suggestions_take_few_queries(jet: User, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    for client, _most in readers(jet):
        client.get(reverse("search_suggestions"), {"q": "zeldz"})
        with django_assert_max_num_queries(OF_A_SUGGESTION):
            found = client.get(reverse("search_suggestions"), {"q": "zeldz"}).json()["suggestions"]
        assert found
