"""The small Markdown of members: bold, italic, lists, quotes and links. All else stays as it was typed."""

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

AT_MOST = 20_000
"""Characters. No form lets in more; what is longer is shown as one paragraph."""
DEEPEST = 6
MARKER = re.compile(r"[ \t]*(?:>|[-+*](?= )|\d{1,9}[.)](?= ))")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("zero", {"breaks": True, "maxNesting": 30}).enable(
        ["newline", "escape", "emphasis", "link", "list", "blockquote"]
    )


def parse(text: str) -> list[Token]:
    """Return the tokens of markdown-it; a text that is too long or too deep comes back as it was typed."""
    if len(text) > AT_MOST:
        return _paragraph([text])
    if any(_depth(line) > DEEPEST for line in text.split("\n")):
        paragraphs = filter(str.strip, text.split("\n\n"))
        return [token for paragraph in paragraphs for token in _paragraph(paragraph.split("\n"))]
    return _parser().parse(text)


def html_of(tokens: list[Token]) -> str:
    parser = _parser()
    return str(parser.renderer.render(tokens, parser.options, {}))


def _depth(line: str) -> int:
    """How many quotes and lists begin on one line, or how deep it is moved in."""
    depth, place = 0, 0
    while (marker := MARKER.match(line, place)) and depth <= DEEPEST:
        depth, place = depth + 1, marker.end()
    return max(depth, (len(line) - len(line.lstrip(" "))) // 4)


def _paragraph(lines: list[str]) -> list[Token]:
    words: list[Token] = []
    for line in lines:
        words += [Token("hardbreak", "br", 0)] if words else []
        words.append(Token("text", "", 0, content=line))
    inline = Token("inline", "", 0, content="\n".join(lines), children=words, block=True, level=1)
    return [Token("paragraph_open", "p", 1, block=True), inline, Token("paragraph_close", "p", -1, block=True)]
