"""Rich text as paragraphs and list items of pieces in plain, bold or italic: what a sheet can write."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Paragraph:
    mark: str = ""
    """What stands before it: a bullet, a number, or nothing."""
    pieces: list[tuple[str, str]] = field(default_factory=list)
    """Text with its style: "", "B", "I" or "BI"."""


def paragraphs(html: str) -> list[Paragraph]:
    """Return the paragraphs of `html`, without the empty ones."""
    reader = _Reader()
    reader.feed(html or "")
    reader.close()
    return [found for found in reader.found if "".join(text for text, _style in found.pieces).strip()]


class _Reader(HTMLParser):
    STYLES = {"b": "B", "strong": "B", "i": "I", "em": "I"}
    BLOCKS = frozenset({"p", "div", "h2", "h3", "h4", "ul", "ol"})

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Paragraph] = []
        self.lists: list[int | None] = []
        self.styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if tag in self.STYLES:
            self.styles.append(self.STYLES[tag])
        elif tag == "li":
            self.found.append(Paragraph(self._mark()))
        elif tag == "br":
            self.handle_data(" ")
        elif tag in self.BLOCKS:
            if tag in ("ul", "ol"):
                self.lists.append(0 if tag == "ol" else None)
            # A paragraph inside a list item goes on where the item began.
            if not (tag == "p" and self.found and self.found[-1].mark and not self.found[-1].pieces):
                self.found.append(Paragraph())

    def handle_endtag(self, tag: str) -> None:
        if tag in self.STYLES and self.styles:
            self.styles.pop()
        elif tag in ("ul", "ol") and self.lists:
            self.lists.pop()
            self.found.append(Paragraph())

    def handle_data(self, data: str) -> None:
        text = " ".join(data.split("\n"))
        if not self.found:
            self.found.append(Paragraph())
        if text.strip() or self.found[-1].pieces:
            self.found[-1].pieces.append((text, "".join(sorted(set(self.styles)))))

    def _mark(self) -> str:
        if not self.lists or self.lists[-1] is None:
            return "•"
        self.lists[-1] += 1
        return f"{self.lists[-1]}."
