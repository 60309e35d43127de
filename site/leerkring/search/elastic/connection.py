"""The way to Elasticsearch: Wagtail's backend makes the client and the index; the rest is done with that client.

The client's package is loaded where it is used: most sites do without, and it takes a sixth of the time of a start.
"""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from django.conf import settings

from leerkring.search.elastic.analysis import FORM, analysis

PATIENCE = 1.0
"""Seconds that a page waits for an answer."""
LONG_WORK = 60.0
"""Seconds for making and switching indices."""

if TYPE_CHECKING:
    from elasticsearch import Elasticsearch
    from wagtail.search.backends.elasticsearch8 import SearchBackend


class NoIndex(Exception):
    """There is no index yet: `manage.py search_index rebuild` makes it."""


@cache
def away() -> tuple[type[Exception], ...]:
    """What is raised without an answer that is any good: away, slow, red, full, no index, old mapping."""
    from elastic_transport import TransportError
    from elasticsearch import ApiError
    from elasticsearch.helpers import BulkIndexError

    return TransportError, ApiError, BulkIndexError, NoIndex


def is_configured() -> bool:
    return bool(settings.ELASTICSEARCH_URL)


@lru_cache(maxsize=4)
def _backend(url: str, prefix: str) -> "SearchBackend":
    from wagtail.search.backends.elasticsearch8 import SearchBackend

    options = {"retry_on_timeout": False, "max_retries": 0}
    given = {"analysis": analysis(), "index": {"refresh_interval": "1s"}}
    params = {"URLS": [url], "INDEX_PREFIX": prefix, "TIMEOUT": PATIENCE, "OPTIONS": options}
    return SearchBackend(params | {"INDEX_SETTINGS": {"settings": given}})


def backend() -> "SearchBackend":
    return _backend(settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_PREFIX)


def client() -> "Elasticsearch":
    """The client of the site, that waits one second."""
    return backend().es


def patient_client() -> "Elasticsearch":
    """The same for work that may take a while."""
    return client().options(request_timeout=LONG_WORK)


def live() -> str:
    """The alias that is searched. It bears the form of the index: an older one is not searched any more."""
    return f"{settings.ELASTICSEARCH_PREFIX}-{FORM}"


def building() -> str:
    """The alias of an index that is being filled."""
    return f"{live()}-building"
