"""Elasticsearch away, slow, red, full, without an index or with an old one: one line says so, and nothing is lost."""

import socket
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerkring.search.documents.models import Change
from leerkring.search.elastic import breaker as breaking
from leerkring.search.elastic import connection
from leerkring.search.elastic.breaker import breaker
from leerkring.search.indexing.catch_up import catch_up
from leerkring.search.indexing.rebuild import rebuild
from leerkring.search.page import Results, results
from leerkring.search.query import SearchQuery
from leerkring.search.state import State
from tests import factories
from tests.search.elastic.engine_program import free_port

pytestmark = pytest.mark.django_db
LINE = "reservemotor"


def search(typed: str = "zeldzaam") -> Results:
    return results(State(SearchQuery.read(typed)), AnonymousUser())


def back_again() -> None:
    """As if the patience of the breaker and of the changes that wait had passed."""
    breaker.reset()
    Change.objects.update(try_at=timezone.now())


@pytest.fixture(autouse=True)
def closed_breaker() -> Iterator[None]:
    breaker.reset()
    yield
    breaker.reset()


def test_away_is_answered_from_the_database_with_one_line(settings: Any, client: Client) -> None:
    factories.example(title="Zeldzaam")
    settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{free_port()}"
    page = client.get(reverse("search"), {"q": "zeldzaam"}).content.decode()
    assert page.count(LINE) == 1
    assert [hit.plain_title for hit in search().hits] == ["Zeldzaam"]
    assert breaker.is_open()


def test_a_list_of_one_kind_is_answered_from_the_database_too(settings: Any, client: Client) -> None:
    """And what was found meanwhile is not kept for later visitors."""
    page = factories.example(title="Zeldzaam")
    place = page.get_parent().url
    settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{free_port()}"
    for _ in range(2):
        shown = client.get(place, {"q": "zeldzaam"}).content.decode()
        assert page.url in shown
        assert shown.count(LINE) == 1
    settings.ELASTICSEARCH_URL = ""
    assert LINE not in client.get(place, {"q": "zeldzaam"}).content.decode()


def test_slow_costs_one_second_once(settings: Any) -> None:
    factories.example(title="Zeldzaam")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{silent.getsockname()[1]}"
        start = time.monotonic()
        assert search().total == 1
        assert time.monotonic() - start >= 1
        for _ in range(5):
            assert search().engine == "database"
        assert asked(silent) == 1, "after that it is left alone for a while"


def asked(silent: socket.socket) -> int:
    """How often somebody called and got no answer."""
    silent.setblocking(False)
    calls = 0
    try:
        while True:
            silent.accept()[0].close()
            calls += 1
    except BlockingIOError:
        return calls


def test_saving_goes_on_and_the_change_waits(settings: Any) -> None:
    settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{free_port()}"
    factories.example(title="Zeldzaam")
    catch_up()
    waiting = Change.objects.filter(is_written=True)
    assert waiting.exists()
    assert waiting.first().tries == 1  # type: ignore[union-attr]
    assert search().total == 1


def test_the_breaker_lets_one_try_when_its_patience_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr(breaking.time, "monotonic", lambda: now[0])
    breaker.failed()
    assert breaker.is_open()
    now[0] += breaking.PATIENCE + 0.1
    assert not breaker.is_open()  # this one may try
    assert breaker.is_open()  # the next one waits for what comes of it
    breaker.succeeded()
    assert not breaker.is_open()


def test_a_missing_index_is_answered_from_the_database(configured: None) -> None:
    factories.example(title="Zeldzaam")
    assert (search().engine, search().total) == ("database", 1)
    breaker.reset()
    list(rebuild())
    assert (search().engine, search().total) == ("elasticsearch", 1)


def test_an_old_mapping_is_answered_from_the_database(configured: None) -> None:
    factories.example(title="Zeldzaam")
    name = f"{connection.live()}-old"
    connection.patient_client().indices.create(index=name, mappings={"properties": {"title": {"type": "text"}}})
    connection.client().indices.put_alias(index=name, name=connection.live())
    assert search().engine == "database"
    back_again()
    list(rebuild())
    assert (search().engine, search().total) == ("elasticsearch", 1)
    assert not connection.client().indices.exists(index=name)


def test_a_red_index_is_answered_from_the_database(configured: None) -> None:
    factories.example(title="Zeldzaam")
    nowhere = {"index.routing.allocation.require._name": "nowhere"}
    connection.patient_client().indices.create(
        index=f"{connection.live()}-red", settings=nowhere, wait_for_active_shards="0", timeout="1s"
    )
    connection.client().indices.put_alias(index=f"{connection.live()}-red", name=connection.live())
    assert (search().engine, search().total) == ("database", 1)


def test_a_full_disk_keeps_changes_waiting_and_none_is_lost(elasticsearch: None) -> None:
    factories.example(slug="een", title="Zeldzaam een")
    catch_up()
    full = {"index.blocks.read_only_allow_delete": True}
    connection.patient_client().indices.put_settings(index=connection.live(), settings=full)
    page = factories.example(slug="twee", title="Zeldzaam twee")
    page.title = "Zeldzaam en nieuw"
    page.save_revision().publish()
    catch_up()
    assert Change.objects.filter(object_id=page.pk, is_written=True).exists()
    connection.patient_client().indices.put_settings(
        index=connection.live(), settings={"index.blocks.read_only_allow_delete": None}
    )
    back_again()
    catch_up()
    assert not Change.objects.exists()
    connection.patient_client().indices.refresh(index=connection.live())
    assert {hit.plain_title for hit in search().hits} == {"Zeldzaam een", "Zeldzaam en nieuw"}
    assert search().engine == "elasticsearch"
