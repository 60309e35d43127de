"""A lint: words in a template that everybody would see in one language, because no tag translates them."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from django.template.base import Lexer, TokenType

WORD = re.compile(r"[^\W\d_]{2,}")
ALLOWED = {"Leerkring", "JSON", "PDF", "ZIP"}
HIDDEN = {"code", "script", "style"}
SPOKEN = {"alt", "title", "aria-label", "aria-description", "placeholder", "label"}
"""Attributes that people read or hear."""
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SKIPPED_BLOCKS = {"comment": "endcomment", "blocktrans": "endblocktrans", "blocktranslate": "endblocktranslate"}


def untranslated(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and text of visible words that no tag translates.

    A text inside an element with a fixed `lang` is meant to be in that language.
    """
    markup = _without_tags(path.read_text(encoding="utf-8"))
    if path.suffix == ".txt":
        for number, line in enumerate(markup.splitlines(), start=1):
            if _words(line):
                yield number, line.strip()
        return
    page = _Page()
    page.feed(markup)
    page.close()
    yield from page.found


def _without_tags(source: str) -> str:
    """Blot out the template tags and all that they translate; line numbers stay."""
    kept, until = [], ""
    for token in Lexer(source).tokenize():
        if token.token_type == TokenType.TEXT and not until:
            kept.append(token.contents)
            continue
        kept.append("\n" * token.contents.count("\n"))
        name = token.contents.split()[0] if token.token_type == TokenType.BLOCK and token.contents else ""
        if not until:
            until = SKIPPED_BLOCKS.get(name, "")
        elif name == until:
            until = ""
    return "".join(kept)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self._open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in SPOKEN and _words(value or "") and not self._silent:
                self.found.append((self.getpos()[0], f'{name}="{value}"'))
        if tag not in VOID:
            fixed = any(name in ("lang", "xml:lang") and value for name, value in attrs)
            self._open.append((tag, fixed or tag in HIDDEN))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        # Conditions may open a tag twice, so the nearest one with that name is closed.
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place][0] == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        if not self._silent and _words(data):
            before = len(data) - len(data.lstrip())
            line = self.getpos()[0] + data[:before].count("\n")
            self.found.append((line, " ".join(data.split())))

    @property
    def _silent(self) -> bool:
        return any(silent for _tag, silent in self._open)


def _words(text: str) -> list[str]:
    return [word for word in WORD.findall(text) if word not in ALLOWED]
