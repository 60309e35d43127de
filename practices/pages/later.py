"""A context of which nothing is read before the template asks for it."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.utils.functional import SimpleLazyObject
from wagtail.models import Page

_names: dict[type[Page], tuple[str, ...]] = {}
"""The names in the context of each kind of page, known after the first one."""


def later(kind: type[Page], compute: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Return what `compute` will return, as lazy values: it runs when the first of them is used.

    Most of the time none ever is: the text is kept ready-made (`{% content_cache %}`).
    """
    computed = cache(compute)
    if kind not in _names:
        _names[kind] = tuple(computed())
    return {name: _later(computed, name) for name in _names[kind]}


def _later(compute: Callable[[], dict[str, Any]], name: str) -> SimpleLazyObject:
    return SimpleLazyObject(lambda: compute()[name])
