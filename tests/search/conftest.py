"""A real Elasticsearch with indices of this test alone. Its address stands in ELASTICSEARCH_URL."""

import os
from collections.abc import Iterator
from uuid import uuid4

import pytest
from pytest_django import Settings

from leerkring.search.documents.vocabulary import Vocabulary
from leerkring.search.elastic import connection
from leerkring.search.elastic.breaker import breaker
from leerkring.search.indexing.rebuild import rebuild


@pytest.fixture
def configured(settings: Settings) -> Iterator[None]:
    """Elasticsearch without an index."""
    url = os.environ.get("ELASTICSEARCH_URL")
    if not url:
        pytest.skip("needs an Elasticsearch 8: ELASTICSEARCH_URL")
    settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_PREFIX = url, f"test-{uuid4().hex[:12]}"
    breaker.reset()
    yield
    settings.ELASTICSEARCH_URL = url
    patient = connection.patient_client()
    for name in patient.indices.get(index=f"{settings.ELASTICSEARCH_PREFIX}-*"):
        patient.indices.delete(index=name)
    breaker.reset()


@pytest.fixture
def elasticsearch(configured: None, db: None) -> None:
    """Elasticsearch with an index of what is in the database."""
    assert list(rebuild()) is not None


@pytest.fixture(autouse=True)
def words_are_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process may go on with the words of a moment ago; tests look at what is there now."""
    monkeypatch.setattr("leerkring.search.documents.vocabulary.PATIENCE", 0)
    # What a test rolls back takes its version along: the next one gives it to other words.
    monkeypatch.setattr("leerkring.search.documents.vocabulary._kept", (Vocabulary(), 0.0, 0.0))
    monkeypatch.setattr("leerkring.search.desk.models._kept", (-1, ()))
    monkeypatch.setattr("leerkring.search.suggest._kept", (-1, ()))
