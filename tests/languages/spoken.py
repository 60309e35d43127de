"""What a page says, and in which language it says it says so."""

from collections.abc import Iterator
from html.parser import HTMLParser

SPOKEN = {"alt", "title", "aria-label", "aria-description", "placeholder"}
SILENT = {"script", "style", "code"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def spoken(html: str, language: str) -> Iterator[str]:
    """Yield every text that people read or hear and that is marked as this language."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    for said_in, text in reader.said:
        if said_in == language and text:
            yield text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []
        self._open: list[tuple[str, str]] = []

    @property
    def _language(self) -> str:
        return self._open[-1][1] if self._open else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        language = "" if tag in SILENT else given.get("lang") or self._language
        self.said += [(language, given[name] or "") for name in SPOKEN & given.keys()]
        if tag == "input" and given.get("type") in ("submit", "button", "reset"):
            self.said.append((language, given.get("value") or ""))
        if tag not in VOID:
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        while tag in (name for name, _language in self._open):
            if self._open.pop()[0] == tag:
                return

    def handle_data(self, data: str) -> None:
        self.said.append((self._language, " ".join(data.split())))
