"""A chooser in a text that doesn't ask the database when the page has already read what it links to."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from wagtail import blocks

_known: ContextVar[Mapping[int, Any] | None] = ContextVar("known", default=None)


@contextmanager
def known_pages(pages: Mapping[int, Any]) -> Iterator[None]:
    """Within this block, choosers take what they show from `pages`; one that is not there shows nothing."""
    token = _known.set(pages)
    try:
        yield
    finally:
        _known.reset(token)


class KnownPageBlock(blocks.PageChooserBlock):
    """Wagtail asks once for each text and each kind of block; this one can be told the answer beforehand."""

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Any]:
        pages = _known.get()
        if pages is None:
            return super().bulk_to_python(values)
        return [pages.get(value) if value else None for value in values]

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        # For migrations it is Wagtail's own chooser: what is stored is the same.
        _path, args, kwargs = super().deconstruct()
        return "wagtail.blocks.PageChooserBlock", args, kwargs
