"""What the texts of a page link to: found without the database, read together with all other relations."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from django.db.models import prefetch_related_objects
from wagtail.blocks import StreamValue
from wagtail.fields import RichTextField, StreamField
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from practices.blocks.choosers import known_pages
from practices.queries.relations import Named, read_links

Links = dict[int, Named]
"""Number of a page → its name, its address and, for an example, its summary (as `note`)."""

PAGE_LINK = re.compile(r'<a\b(?=[^>]*\blinktype="page")[^>]*\bid="(\d+)"[^>]*>')


def linked_pages(*pages: Page) -> Links:
    """Read what the texts of `pages` link to and give it to their choosers: for pages without other relations."""
    links = read_links(sorted({pk for page in pages for pk in linked_ids(page)}))
    for page in pages:
        give_to_texts(page, links)
    return links


def linked_ids(page: Page) -> list[int]:
    """The numbers of the pages that the texts of `page` link to or embed."""
    rich, streams = _text_fields(type(page))  # type: ignore[arg-type]  # a class can be hashed
    wanted = {pk for name in rich for pk in _in_html(getattr(page, name))}
    wanted.update(pk for name in streams if (stream := getattr(page, name)) for pk in _in_raw(stream.raw_data))
    return sorted(wanted)


def give_to_texts(page: Page, links: Links) -> None:
    """Give what was read to the choosers in the texts, so that they don't ask; images get their sizes at once.

    A text that comes from a form (a preview) holds whole pages already: it is read again from what would be stored.
    """
    _rich, streams = _text_fields(type(page))  # type: ignore[arg-type]  # a class can be hashed
    with known_pages(links):
        for name in streams:
            if (stream := getattr(page, name)) and not stream.is_lazy:
                setattr(page, name, stream.stream_block.to_python(stream.get_prep_value()))
        images = [image for name in streams for image in _images(getattr(page, name) or ())]
    if images:
        prefetch_related_objects(images, "renditions")


@lru_cache(maxsize=32)
def _text_fields(model: type[Page]) -> tuple[list[str], list[str]]:
    fields = model._meta.concrete_fields
    rich = [field.name for field in fields if isinstance(field, RichTextField)]
    return rich, [field.name for field in fields if isinstance(field, StreamField)]


def _in_html(html: str) -> Iterator[int]:
    return (int(pk) for pk in PAGE_LINK.findall(html or ""))


def _in_raw(value: Any, kind: str = "") -> Iterator[int]:
    """Walk through the stored form of a text: links in html, and numbers that stand in a chooser."""
    if isinstance(value, str):
        yield from _in_html(value)
    elif isinstance(value, int) and kind in ("example", "organisation"):
        yield value
    elif isinstance(value, dict):
        if "type" in value and "value" in value:
            yield from _in_raw(value["value"], value["type"])
        else:
            for name, part in value.items():
                yield from _in_raw(part, name)
    elif isinstance(value, Iterable):
        for part in value:
            yield from _in_raw(part)


def _images(stream: Iterable[StreamValue.StreamChild]) -> list[AbstractImage]:
    return [block.value for block in stream if isinstance(block.value, AbstractImage)]
