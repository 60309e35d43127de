"""The engines to measure, each with how it finds."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from django.conf import settings

from leerkring.search.elastic import connection
from leerkring.search.indexing.rebuild import rebuild
from tests.search.relevance.measuring import Find, ours, plain_wagtail


def engines() -> Iterator[tuple[str, Find]]:
    """The name of an engine and what it finds with; it is the engine of the site until the next one is asked for."""
    yield "plain Wagtail", plain_wagtail
    settings.ELASTICSEARCH_URL = ""
    yield "embedded", ours
    if url := os.environ.get("ELASTICSEARCH_URL"):
        with an_index(url):
            yield "Elasticsearch", ours


@contextmanager
def an_index(url: str) -> Iterator[None]:
    """An index of the library in the Elasticsearch at this address, for as long as the block takes."""
    before = settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_PREFIX
    settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_PREFIX = url, f"relevance-{uuid4().hex[:12]}"
    try:
        for _step in rebuild():
            pass
        yield
    finally:
        for name in connection.patient_client().indices.get(index=f"{settings.ELASTICSEARCH_PREFIX}-*"):
            connection.patient_client().indices.delete(index=name)
        settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_PREFIX = before
