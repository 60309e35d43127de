"""An index is made anew without anybody noticing, and mended where it differs."""

from io import StringIO

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import CommandError, call_command

from leerkring.search import engines
from leerkring.search.documents.models import Change
from leerkring.search.elastic import connection, index
from leerkring.search.elastic.breaker import breaker
from leerkring.search.indexing import rebuild as rebuilding
from leerkring.search.indexing.catch_up import catch_up
from leerkring.search.indexing.changes import hand_on
from leerkring.search.indexing.drift import engine_drift
from leerkring.search.indexing.rebuild import rebuild
from leerkring.search.page import results
from leerkring.search.query import SearchQuery
from leerkring.search.state import State
from practices.models import PracticePage
from tests import factories

pytestmark = pytest.mark.usefixtures("elasticsearch")


def titles() -> set[str]:
    connection.patient_client().indices.refresh(index=connection.live())
    found = results(State(SearchQuery.read("zeldzaam")), AnonymousUser())
    assert found.engine == "elasticsearch"
    return {hit.plain_title for hit in found.hits}


def pages(number: int) -> list[PracticePage]:
    made = [factories.example(slug=f"e{each}", title=f"Zeldzaam {each}") for each in range(number)]
    catch_up()
    return made


def rename(page: PracticePage, title: str) -> None:
    page.title = title
    page.save_revision().publish()
    catch_up()


def test_writes_during_a_rebuild_are_in_both_indices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuilding, "AT_ONCE", 2)
    first, *_others, last = pages(6)
    steps = rebuild()
    next(steps)
    rename(first, "Zeldzaam veranderd")  # copied already
    last.delete()  # not copied yet
    factories.example(slug="nieuw", title="Zeldzaam nieuw")
    catch_up()
    expected = {"Zeldzaam veranderd", *(f"Zeldzaam {each}" for each in range(1, 5)), "Zeldzaam nieuw"}
    assert titles() == expected
    list(steps)
    assert titles() == expected
    assert engine_drift().is_none
    assert len(index.targets()) == 1


def test_a_rebuild_that_was_broken_off_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuilding, "AT_ONCE", 2)
    pages(6)
    steps = rebuild()
    assert next(steps).done == 2
    steps.close()  # type: ignore[attr-defined]
    begun = index.behind(connection.building())
    rest = rebuild()
    assert next(rest).done == 4
    list(rest)
    assert index.behind(connection.live()) == begun
    assert len(titles()) == 6


def test_an_older_state_never_takes_the_place_of_a_newer_one() -> None:
    page = pages(1)[0]
    old = index.read([("library", page.pk)])
    rename(page, "Zeldzaam veranderd")
    index.send(connection.client(), index.operations(connection.live(), old))
    assert titles() == {"Zeldzaam veranderd"}
    assert engine_drift().is_none


def test_a_removed_page_does_not_come_back_with_what_was_sent_late() -> None:
    page = pages(1)[0]
    old = index.read([("library", page.pk)])
    page.delete()
    catch_up()
    index.send(connection.client(), index.operations(connection.live(), old))
    connection.patient_client().indices.refresh(index=connection.live())
    assert engine_drift().is_none


def test_check_names_the_drift_and_repair_mends_it() -> None:
    one, two, _three = pages(3)
    index.send(connection.client(), index.removals(connection.live(), [("library", one.pk)], 2**62))
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("search_index", "check", stdout=out)
    assert "Elasticsearch: 1 missing" in out.getvalue()
    call_command("search_index", "repair", stdout=StringIO())
    assert two.title in titles()


def test_what_waits_is_no_drift() -> None:
    page = pages(1)[0]
    Change.objects.create(source="library", object_id=page.pk, number=1, is_written=True)
    assert engine_drift().is_none


def test_what_a_rebuild_took_in_waits_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a search would leave it out for as long as sending it fails."""
    page = factories.example(title="Zeldzaam")
    hand_on("library", [page.pk])
    monkeypatch.setattr(rebuilding, "push", lambda most: None)
    list(rebuild())
    assert not Change.objects.exists()
    assert titles() == {"Zeldzaam"}


def test_the_database_answers_while_much_waits_for_elasticsearch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "MOST_LEFT_OUT", 1)
    pages = [factories.example(f"zeldzaam-{number}") for number in range(2)]
    catch_up()
    hand_on("library", [pages[0].pk])
    assert titles() == {"ZELDZAAM-1"}
    hand_on("library", [pages[1].pk])
    found = results(State(SearchQuery.read("zeldzaam")), AnonymousUser())
    assert (found.engine, found.total) == ("database", 2)
    assert not breaker.is_open()
