"""An address that names a group which goes on in another one means that one, wherever it stands in `?wijk=`."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from community.groups.lookup import go_on_in
from community.groups.models import Group
from community.notifications.models import Notification
from community.saved.actions import save_search, tell_news
from community.saved.models import SavedSearch
from leerkring.accounts.models import User
from leerkring.search.query import SearchQuery
from leerkring.search.state import State
from tests.community import factories as make
from tests.community.groups.conftest import browser, hosted, joined, seen
from tests.community.searching.conftest import settle

pytestmark = pytest.mark.django_db
TITLE = "Hoe help ik bij de zwaluwproef?"
LEFT_OUT = "levert hier niets op"


@pytest.fixture
def merged(berk: Group, es: Group, hanneke: User, noor: User) -> Group:
    """`berk` went on in `es`, in which a question was asked; in `iep` it says the same."""
    make.question(es, hanneke, TITLE)
    make.question(hosted("iep", hanneke), hanneke, TITLE)
    joined(berk, es, hanneke)
    settle()
    return es


def chosen_group(client: Client, asked: str) -> str:
    """Which group the page on which somebody asks has chosen."""
    answer = client.get("/vraag/nieuw/", {"wijk": asked})
    return str(answer.context["form"]["group"].value())


def test_a_question_is_asked_in_the_group_that_took_it_in(merged: Group, noor: User, as_noor: Client) -> None:
    newest = make.group("linde")
    make.enter(newest, noor, "trainee")
    assert chosen_group(as_noor, "berk") == "es"
    assert chosen_group(as_noor, "es") == "es"
    assert chosen_group(as_noor, "niets") == chosen_group(as_noor, "") == "linde"


@pytest.mark.parametrize("asked", ["\x00", "berk\x00", "", "é", "a b", "berk\n"], ids=repr)
def test_what_is_no_address_is_not_looked_for(
    merged: Group, noor: User, as_noor: Client, asked: str, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):  # PostgreSQL cannot be asked about a NUL
        assert go_on_in(noor, [asked]) == {}
    assert go_on_in(noor, [asked, "berk"]) == {"berk": "es"}
    assert chosen_group(as_noor, asked) == "es"
    assert as_noor.get("/zoek/", {"q": "zwaluwproef", "wijk": asked}).status_code == 200


def test_who_takes_no_part_in_it_asks_where_they_do(merged: Group, lies: User, as_lies: Client) -> None:
    make.enter(make.group("linde"), lies, "trainee")
    assert chosen_group(as_lies, "berk") == "linde"


@pytest.mark.parametrize("address", ["wijk=berk", "wijk=berk&wijk=es", "wijk=es"])
def test_a_search_is_narrowed_to_the_group_that_took_it_in(merged: Group, as_noor: Client, address: str) -> None:
    page = seen(as_noor, f"/zoek/?q=zwaluwproef&{address}")
    assert "/wijken/es/vragen/" in page and "/wijken/iep/vragen/" not in page
    assert LEFT_OUT not in page
    part = as_noor.get(f"/zoek/?q=zwaluwproef&{address}", headers={"HX-Request": "true"})
    assert part.headers["HX-Replace-Url"] == "/zoek/?q=zwaluwproef&wijk=es"


def test_a_group_that_goes_on_in_a_third_leads_all_the_way(merged: Group, hanneke: User, as_noor: Client) -> None:
    joined(merged, Group.objects.get(slug="iep"), hanneke)
    settle()
    page = seen(as_noor, "/zoek/?q=zwaluwproef&wijk=berk")
    assert "/wijken/iep/vragen/" in page and LEFT_OUT not in page


def test_nobody_learns_of_a_closed_group_by_an_old_address(merged: Group, lies: User, as_lies: Client) -> None:
    Group.objects.filter(pk=merged.pk).update(access="closed")
    Group.objects.filter(pk=merged.pk).update(name="Geheim")
    make.enter(make.group("linde"), lies, "trainee")
    for place in ("/zoek/?q=zwaluwproef&wijk=", "/vraag/nieuw/?wijk="):
        old, unknown = (seen(as_lies, f"{place}{slug}") for slug in ("berk", "niets"))
        assert "Geheim" not in old and "/es/" not in old and "wijk=es" not in old
        assert (LEFT_OUT in old) == (LEFT_OUT in unknown)
    stranger = seen(Client(), "/zoek/?q=zwaluwproef&wijk=berk")
    assert "Geheim" not in stranger and "wijk=es" not in stranger


def test_a_search_that_was_kept_goes_on_telling_what_is_new(berk: Group, es: Group, hanneke: User, noor: User) -> None:
    save_search(by=noor, state=State(SearchQuery.read("zwaluwproef"), chosen={"wijk": ["berk"]}))
    joined(berk, es, hanneke)
    make.question(es, hanneke, TITLE)
    settle()
    SavedSearch.objects.update(looked_at=timezone.now() - timedelta(days=2))
    assert tell_news(timezone.now()) == "news in 1 saved searches"
    assert Notification.objects.filter(user=noor).exclude(kind="group").exists()


def test_who_is_inside_a_closed_group_is_led_on(merged: Group, noor: User) -> None:
    Group.objects.filter(pk=merged.pk).update(access="closed")
    assert chosen_group(browser(noor), "berk") == "es"
