"""What members wrote is looked for on both engines, by the same tests."""

import pytest

from leerkring.search.elastic import connection
from leerkring.search.elastic.connection import is_configured
from leerkring.search.elastic.engine import NAME
from leerkring.search.indexing.catch_up import catch_up
from leerkring.search.page import Results, results
from leerkring.search.query import SearchQuery
from leerkring.search.state import State
from practices.queries.visible import Reader
from tests.search.conftest import configured, elasticsearch, words_are_read_at_once

__all__ = ["configured", "elasticsearch", "words_are_read_at_once"]


@pytest.fixture(params=["database", "elasticsearch"], autouse=True)
def engine(request: pytest.FixtureRequest, db: None) -> str:
    """The engine that answers in this test. Elasticsearch where ELASTICSEARCH_URL names one."""
    if request.param == "elasticsearch":
        request.getfixturevalue("elasticsearch")
    return str(request.param)


def settle() -> None:
    """Take in what was noted, in both indices."""
    catch_up()
    if is_configured():
        connection.client().indices.refresh(index=connection.live())


def at_once(user: Reader, typed: str = "zeldzaam", **chosen: list[str]) -> Results:
    """What somebody finds before any index knows of the last change."""
    found = results(State(SearchQuery.read(typed), chosen=chosen), user)
    assert not is_configured() or found.engine in (NAME, "")
    return found


def search(user: Reader, typed: str = "zeldzaam", **chosen: list[str]) -> Results:
    settle()
    return at_once(user, typed, **chosen)


def titles(user: Reader, typed: str = "zeldzaam") -> list[str]:
    found = search(user, typed)
    assert found.total == len(found.hits)
    return [hit.plain_title for hit in found.hits]
