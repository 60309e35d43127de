"""Where pages and parts of pages are kept: a cache of their own."""

from typing import Any

from django.core.cache import caches


def find(key: str) -> Any:
    """Return what is kept under `key`, else None."""
    return caches["pages"].get(key)


def keep(key: str, value: Any, seconds: int) -> None:
    caches["pages"].set(key, value, seconds)
