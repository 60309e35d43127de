"""The demo with an Elasticsearch: searched from the start, or started all the same."""

import pytest
from pytest_django import Settings

from leerkring.search import demo
from leerkring.search.elastic import connection, index
from leerkring.search.elastic.breaker import breaker

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("configured")
def test_the_demo_makes_the_first_index_and_no_second() -> None:
    assert demo.load() == []
    made = index.behind(connection.live())
    assert len(made) == 1
    demo.load()
    assert index.behind(connection.live()) == made


def test_the_demo_starts_while_elasticsearch_is_away(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_PREFIX = "http://127.0.0.1:1", "nowhere"
    assert demo.load() == []
    assert "the database answers for now" in capsys.readouterr().out
    breaker.reset()
