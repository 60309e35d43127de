"""Member texts where no HTML can stand: mails, titles, feeds, search."""

from collections.abc import Iterator

from markdown_it.token import Token

from community.texts.markdown import parse


def plain(text: str) -> str:
    """Return the words without the marks: paragraphs apart, items with a dash, where a link leads behind its words."""
    return "\n".join(_lines(parse(text))).strip()


def excerpt(text: str, length: int = 160) -> str:
    """Return the beginning in one line of at most `length` characters, cut between words, with “…” when cut."""
    line = " ".join(plain(text[: 4 * length + 200]).split())
    if len(line) <= length:
        return line
    head, _space, rest = line[:length].rpartition(" ")
    return (head if len(rest) < length // 2 else line[: length - 1]).rstrip(" ,;:.-–") + "…"


def _lines(tokens: list[Token]) -> Iterator[str]:
    prefix = ""
    for token in tokens:
        if token.type == "list_item_open":
            prefix = f"{token.info}. " if token.info else "- "
        elif token.type == "inline":
            yield prefix + _words(token)
            prefix = ""
        elif token.type in ("paragraph_close", "bullet_list_close", "ordered_list_close") and not token.hidden:
            yield ""


def _words(token: Token) -> str:
    parts: list[str] = []
    href = ""
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif child.type == "link_open":
            href = str(child.attrs.get("href", ""))
        elif child.type == "link_close":
            parts += [f" ({href})"] if href not in "".join(parts[-3:]) else []
        else:
            parts.append(child.content)
    return "".join(parts)
