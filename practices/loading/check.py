"""Reads every file once before anything is kept, so that a mistake in one leaves the site as it was."""

import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils import translation
from taggit.models import Tag
from wagtail.blocks.base import get_error_json_data
from wagtail.fields import StreamField

from leerkring.home.addresses import refuse_reserved
from practices.loading.fields import REMOVED, Fields, LibraryError
from practices.loading.files import LibraryFile
from practices.loading.kinds import Kind
from practices.loading.values import REFERRING, Lookup
from practices.loading.vocabulary import Vocabulary, ids_of_all
from practices.vocabulary import ProgrammeTheme

PROMISED = 0
"""The id of what a file will make."""


def check(files: list[tuple[Kind, LibraryFile]], vocabulary: Vocabulary, removed: Collection[str]) -> None:
    """Raise LibraryError when a file cannot become its page. removed: the names of files that are not loaded again."""
    with translation.override("en"):  # as all sentences of this command
        for slug, sector in vocabulary.sectors.items():
            _check_values(f"sectors.yaml: the field “{slug}”", sector)
        for key, source in vocabulary.sources.items():
            _check_values(f"sources.yaml: the field “{key}”", source)
        made = [(kind, file) for kind, file in files if file.name not in removed]
        lookup = without_removed(_promised(made, vocabulary), files, removed)
        for kind, file in made:
            _check_page(kind, file, lookup)


def _promised(files: Iterable[tuple[Kind, LibraryFile]], vocabulary: Vocabulary) -> Lookup:
    """What pages will be able to refer to: what is there, and what the files make."""
    lookup = ids_of_all()
    lookup["sectors"] |= dict.fromkeys(vocabulary.sectors, PROMISED)
    lookup["sources"] |= dict.fromkeys(vocabulary.sources, PROMISED)
    lookup["programme_themes"] |= dict.fromkeys(ProgrammeTheme.values, PROMISED)
    for kind, file in files:
        lookup[kind.folder][file.slug] = PROMISED
    return lookup


def without_removed(lookup: Lookup, files: Iterable[tuple[Kind, LibraryFile]], removed: Collection[str]) -> Lookup:
    """Add what an editor removed: who refers to it goes without, which is no mistake in a file."""
    for kind, file in files:
        if file.name in removed:
            lookup[kind.folder].setdefault(file.slug, REMOVED)
    return lookup


def _check_page(kind: Kind, file: LibraryFile, lookup: Lookup) -> None:
    content = kind.read(file.fields, lookup)
    file.fields.refuse_others()
    streams = {name: field for name in content.plain if isinstance(field := _field(kind, name), StreamField)}
    plain = {name: value for name, value in content.plain.items() if name not in streams}
    _check_values(file.name, kind.model(slug=file.slug, **plain), only={"slug", *plain})
    if kind.parent == "home":
        with naming(file.name):
            refuse_reserved(file.slug)
    for name, field in streams.items():
        _check_blocks(file.fields, name, field, json.loads(content.plain[name]))
    for n, tag in enumerate(content.tags, 1):
        _check_values(f"{file.name}: item {n} of “tags”", Tag(name=tag), only={"name"})


def _field(kind: Kind, name: str) -> Any:
    return kind.model._meta.get_field(name)


def _check_values(place: str, row: Model, only: set[str] | None = None) -> None:
    others = {field.name for field in row._meta.fields if only and field.name not in only}
    with naming(place):
        row.clean_fields(exclude=others)


@contextmanager
def naming(place: str) -> Iterator[None]:
    """Within this block, what a model refuses becomes a LibraryError that names the place and the field."""
    try:
        yield
    except ValidationError as error:
        name, (message, *_) = next(iter(error.message_dict.items()))
        raise LibraryError(f"{place}: the field “{name}”: {message}") from error


def _check_blocks(file: Fields, name: str, field: StreamField, blocks: list[dict[str, Any]]) -> None:
    for n, block in enumerate(blocks, 1):
        if block["type"] in REFERRING:  # to a page that may not be there yet
            continue
        kind = field.stream_block.child_blocks[block["type"]]
        try:
            kind.clean(kind.to_python(block["value"]))
        except ValidationError as error:
            raise file.error(f"item {n} of “{name}”: {_first(get_error_json_data(error))}") from error


def _first(error: dict[str, Any]) -> str:
    """Say the first thing that is wrong with a block, and where in it."""
    if said := error.get("messages"):
        return str(said[0])
    key, within = next(iter(error["blockErrors"].items()))
    where = f"item {key + 1}" if isinstance(key, int) else f"the field “{key}”"
    return f"{where}: {_first(within)}"
