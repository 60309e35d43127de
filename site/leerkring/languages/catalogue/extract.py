"""Finds every text to translate in Python and in templates."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation.template import templatize

from leerkring.languages.catalogue.files import is_template, sources
from leerkring.settings.environment import ROOT

KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
INDENT = re.compile(r"^\s+", re.MULTILINE)

Text = tuple[str | tuple[str, ...], str | None]
"""The text (singular and plural when it counts something) and its context."""


def extracted(root: Path = ROOT) -> Catalog:
    """Return all texts of the product, each with the files it stands in."""
    found = Catalog(locale="nl", domain="django", charset="utf-8", fuzzy=False)
    for path in sources(root):
        for (text, context), line, notes in texts(path, root):
            place = (str(path.relative_to(root)), line)
            found.add(text, locations=[place], auto_comments=notes, context=context)
    return found


def texts(path: Path, root: Path = ROOT) -> Iterator[tuple[Text, int, list[str]]]:
    source = path.read_text(encoding="utf-8")
    if is_template(path, root):
        # Django turns a template into calls of gettext between blotted-out words; what is left of
        # its indents would be a syntax error to Python.
        source = INDENT.sub("", templatize(source, origin=str(path)))
    for line, message, notes, context in extract(
        "python", BytesIO(source.encode()), keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        yield (message, context), line, notes
