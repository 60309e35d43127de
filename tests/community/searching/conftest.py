"""What members wrote is looked for on both engines, by the same tests."""

from uuid import uuid4

import pytest

from community.chat.actions import send_message
from community.chat.models import Message
from community.chat.rooms import room_of_group
from community.groups.models import Group
from leerkring.accounts.models import User
from leerkring.search.elastic import connection
from leerkring.search.elastic.connection import is_configured
from leerkring.search.elastic.engine import NAME
from leerkring.search.indexing.catch_up import catch_up
from leerkring.search.page import Results, results
from leerkring.search.query import SearchQuery
from leerkring.search.state import State
from practices.queries.visible import Reader
from tests.community import factories
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
        connection.patient_client().indices.refresh(index=connection.live())


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


def say(group: Group, by: User, text: str) -> Message:
    """Say something in the conversation of a group."""
    return send_message(room=room_of_group(group), author=by, text=text, submission=uuid4())[0]


def snippets(user: User, typed: str = "zeldzaam") -> list[str]:
    return [str(hit.snippet) for hit in search(user, typed).hits]


@pytest.fixture
def berk() -> Group:
    return factories.group("berk")


@pytest.fixture
def noor(berk: Group) -> User:
    return factories.member_of(berk, "Noor", "trainee")


@pytest.fixture
def jet(berk: Group) -> User:
    return factories.member_of(berk, "Jet", "volunteer")
