"""The small Markdown of members: bold, italic, lists, quotes and links. All else stays as it was typed."""

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

AT_MOST = 20_000
"""Characters. No form lets in more; what is longer is shown as it was typed."""
DEEPEST = 6
MARKER = re.compile(r"[ \t]*(?:>|[-+*](?= )|\d{1,9}[.)](?= ))")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("zero", {"breaks": True, "maxNesting": 30}).enable(
        ["newline", "escape", "emphasis", "link", "list", "blockquote"]
    )


def parse(text: str) -> list[Token]:
    """Return the tokens of markdown-it; a text that is too long or too deep comes back as plain paragraphs."""
    if len(text) > AT_MOST or any(_depth(line) > DEEPEST for line in text.split("\n")):
        return _typed(text)
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


def _typed(text: str) -> list[Token]:
    """Paragraphs with the characters that were typed."""
    tokens = []
    for paragraph in filter(str.strip, text.split("\n\n")):
        words: list[Token] = []
        for line in paragraph.split("\n"):
            words += [Token("hardbreak", "br", 0)] if words else []
            words.append(Token("text", "", 0, content=line))
        inline = Token("inline", "", 0, content=paragraph, children=words, block=True, level=1)
        tokens += [Token("paragraph_open", "p", 1, block=True), inline, Token("paragraph_close", "p", -1, block=True)]
    return tokens
