"""What somebody may want to type: titles, organisations, themes and words of the library, from two letters on."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from leerkring.search import looking, sources
from leerkring.search.documents.models import Document
from leerkring.search.documents.vocabulary import Vocabulary, vocabulary
from leerkring.search.kinds import Kind, all_kinds
from leerkring.search.language.lists import light_words, stop_words
from leerkring.search.language.tokens import fold, words
from leerkring.search.query import SearchQuery
from leerkring.search.sources import Reader

SHORTEST, SHORTEST_INSIDE = 2, 3
MOST_TITLES, MOST_WORDS = 6, 3
KNOWN = 2
"""A word that fewer documents have is no popular one."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """address: where it leads; empty for words to search with. kind: what it is, empty for words."""

    text: str
    kind: str = ""
    address: str = ""
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class Title:
    """folded: the title; about: the words of title and summary, with a space before each."""

    folded: str
    about: str
    text: str
    source: str
    object_id: int
    kind: str
    address: str
    language: str


_kept: tuple[int, Sequence[Title]] = (-1, ())
"""The titles of the public library with the version of the vocabulary that they belong to."""


def suggest(typed: str, user: Reader) -> list[Suggestion]:
    """Return what begins with, or has inside it, what was typed: at most nine, titles before words.

    Only what everybody may read, and of that only what `user` may see: at most three questions to the database.
    """
    parts = fold(SearchQuery.read(typed).text).split()
    if not parts or len("".join(parts)) < SHORTEST:
        return []
    known = vocabulary()
    likely = sorted(_matching(_titles(known), parts))[: MOST_TITLES * 2]
    seen = looking.visible(user, ((each.source, each.object_id) for _order, _text, each in likely))
    kinds = {kind.name: kind for kind in all_kinds()}
    titles = [each for _order, _text, each in likely if (each.source, each.object_id) in seen][:MOST_TITLES]
    return [*(_of(each, kinds) for each in titles), *(Suggestion(each) for each in _words(known, parts))]


def _of(title: Title, kinds: dict[str, Kind]) -> Suggestion:
    return Suggestion(title.text, str(kinds[title.kind].one), title.address, title.language)


def _titles(known: Vocabulary) -> Sequence[Title]:
    global _kept
    if _kept[0] != known.version:
        names = [each.name for each in sources.all_sources() if each.is_public]
        rows = Document.objects.filter(source__in=names, group_id=None)
        columns = ("summary", "title", "source", "object_id", "kind", "address", "language")
        _kept = (
            known.version,
            [
                Title(fold(title), "".join(f" {word}" for word in words(f"{title} {summary}")), title, *rest)
                for summary, title, *rest in rows.values_list(*columns)
            ],
        )
    return _kept[1]


def _matching(titles: Sequence[Title], parts: list[str]) -> Iterator[tuple[tuple[int, int, int], str, Title]]:
    """Best first: what begins so, then where a word begins so, then what has it inside a word."""
    typed = " ".join(parts)
    for at, title in enumerate(titles):
        if title.folded.startswith(typed):
            place = 0
        elif all(f" {part}" in f" {title.folded}" for part in parts):
            place = 1
        elif len(parts[-1]) >= SHORTEST_INSIDE and all(part in title.folded for part in parts):
            place = 2
        else:
            continue
        yield (place, len(title.folded), at), title.folded, title


def _words(known: Vocabulary, parts: list[str]) -> list[str]:
    """What was typed, the last word completed; behind other words by one that stands with those in title or summary."""
    dull = stop_words() | light_words()
    *before, last = parts
    inside = len(last) >= SHORTEST_INSIDE
    telling = [f" {part}" for part in before if part not in dull]
    texts = [each.about for each in _titles(known) if telling and all(part in each.about for part in telling)]
    counts = Counter(word for text in texts for word in set(text.split())) if telling else known.words
    found = [
        (not word.startswith(last), -count, word)
        for word, count in counts.items()
        if known.words.get(word, 0) >= KNOWN and word not in dull and word not in parts
        if word.startswith(last) or (inside and last in word)
    ]
    return [" ".join([*before, word]) for _begins, _count, word in sorted(found)[:MOST_WORDS]]
