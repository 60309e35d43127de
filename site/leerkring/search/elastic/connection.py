"""The way to Elasticsearch: Wagtail's backend makes the client and the index; the rest is done with that client."""

from functools import lru_cache

from django.conf import settings
from elastic_transport import TransportError
from elasticsearch import ApiError, Elasticsearch
from elasticsearch.helpers import BulkIndexError
from wagtail.search.backends.elasticsearch8 import SearchBackend

from leerkring.search.elastic.analysis import FORM, analysis

PATIENCE = 1.0
"""Seconds that a page waits for an answer."""
LONG_WORK = 60.0
"""Seconds for making and switching indices."""
Away = (TransportError, ApiError, BulkIndexError)
"""What the client raises without an answer that is any good: away, slow, red, full, no index, old mapping."""


def is_configured() -> bool:
    return bool(settings.ELASTICSEARCH_URL)


@lru_cache(maxsize=4)
def _backend(url: str, prefix: str) -> SearchBackend:
    options = {"retry_on_timeout": False, "max_retries": 0}
    given = {"analysis": analysis(), "index": {"refresh_interval": "1s"}}
    params = {"URLS": [url], "INDEX_PREFIX": prefix, "TIMEOUT": PATIENCE, "OPTIONS": options}
    return SearchBackend(params | {"INDEX_SETTINGS": {"settings": given}})


def backend() -> SearchBackend:
    return _backend(settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_PREFIX)


def client() -> Elasticsearch:
    """The client of the site, that waits one second."""
    return backend().es


def patient_client() -> Elasticsearch:
    """The same for work that may take a while."""
    return client().options(request_timeout=LONG_WORK)


def live() -> str:
    """The alias that is searched. It bears the form of the index: an older one is not searched any more."""
    return f"{settings.ELASTICSEARCH_PREFIX}-{FORM}"


def building() -> str:
    """The alias of an index that is being filled."""
    return f"{live()}-building"
