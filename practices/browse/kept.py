"""What was read for one visitor serves the next, until an editor changes something."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar, cast

from django.http import HttpRequest
from django.utils.translation import get_language

T = TypeVar("T")


def kept(request: HttpRequest, read: Callable[..., T], *arguments: Any) -> T:
    """Return `read(*arguments)`, from memory when this process has read it for this content version and language.

    The arguments must be hashable. What is returned is shared by all requests: leave it as it is.
    Without a version (a preview) it is read anew.
    """
    version = getattr(request, "content_version", None)
    if version is None or getattr(request, "is_preview", False):
        return read(*arguments)
    return cast(T, _kept(version, get_language(), read, *arguments))


@lru_cache(maxsize=32)
def _kept(version: int, language: str, read: Callable[..., Any], *arguments: Any) -> Any:
    return read(*arguments)
