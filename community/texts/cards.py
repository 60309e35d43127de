"""Links to our own library become cards below the text."""

from collections.abc import Iterable, Mapping, Sequence

from markdown_it.token import Token

from community.texts.links import hrefs, own_path
from practices.browse.cards import Card
from practices.queries.linked import cards_at

MOST = 3
"""Cards below one text; more links stay links."""


def read_cards(texts: Iterable[Sequence[Token]]) -> dict[str, Card]:
    """Read what all these texts link to: path → card. One query, none when no text links to the library."""
    return cards_at({path for tokens in texts for token in tokens for href in hrefs(token) if (path := own_path(href))})


def cards_of(tokens: Sequence[Token], known: Mapping[str, Card]) -> list[Card]:
    """The cards of one text, in the order of its links, each once."""
    paths = [own_path(href) for token in tokens for href in hrefs(token)]
    return [known[path] for path in dict.fromkeys(paths) if path in known][:MOST]


def without_lone_links(tokens: Sequence[Token], shown: Sequence[Card]) -> list[Token]:
    """Leave out each paragraph that is nothing but a link to a card: the card says it."""
    addresses = {card.url for card in shown}
    kept: list[Token] = []
    for token in tokens:
        if token.type == "paragraph_close" and kept and _is_lone(kept[-1], addresses):
            del kept[-2:]
        else:
            kept.append(token)
    return kept


def _is_lone(token: Token, addresses: set[str]) -> bool:
    if token.type != "inline" or token.level != 1:
        return False
    parts = [child for child in token.children or () if child.type != "text" or child.content.strip()]
    ends = len(parts) > 1 and parts[0].type == "link_open" and parts[-1].type == "link_close"
    return ends and [own_path(href) in addresses for href in hrefs(token)] == [True]
