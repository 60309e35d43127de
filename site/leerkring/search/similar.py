"""What is like a text that somebody is writing: for “similar questions and examples” while asking."""

from collections.abc import Sequence
from dataclasses import replace

from leerkring.search.asking import load, reading
from leerkring.search.engine import Request
from leerkring.search.engines import find
from leerkring.search.query import SearchQuery
from leerkring.search.shown import Shown, shown, wanted_words
from leerkring.search.sources import Place, Reach, Reader, reaches
from leerkring.search.understanding.concepts import Understood

MOST_WORDS = 24
LONGEST = 2000
ENOUGH = 0.34
"""Which part of the text, by weight, something must have to be called similar."""


def similar(
    text: str, user: Reader, limit: int = 5, *, only: Sequence[str] = (), without: Place | None = None
) -> list[Shown]:
    """Return what is most like `text` and may be seen by `user`, best first, at most `limit`.

    text: what somebody is writing, in Dutch; any length, the first 2,000 characters count. Ask for it
    by POST: it may be private. It is neither kept nor logged here.
    only: names of sources to look in ("library", "questions"); all when empty. Texts of people whom `user` blocked
    are left out. without: the place of the text itself, when it is there already.

    Each has `plain_title`, `title` and `snippet` (safe html with <mark>), `address`, `kind` (with `one`, its
    label), `language` and `points`. Never fails: a text without words gives an empty list.
    """
    query = SearchQuery.read(text, longest=LONGEST)
    if not query.words or limit < 1:
        return []
    reader = reading()
    understood = _telling(reader.read(query.text))
    within = [_without(reach, without) for reach in reaches(user, only)]
    found, _engine = find(Request(understood, within, most=limit * 2, is_counted=False))
    enough = [hit for hit in found.hits if hit.covered >= ENOUGH]
    is_wanted = wanted_words(understood, reader.vocabulary.splitter)
    documents, folded = load(user, enough)
    likely = [shown(each, is_wanted, hit.points, folded.get((hit.source, hit.object_id))) for each, hit in documents]
    return [each for each in likely if not each.is_folded][:limit]


def _without(reach: Reach, place: Place | None) -> Reach:
    if place is None or place[0] != reach.source:
        return reach
    return replace(reach, without=reach.without | {place[1]})


def _telling(understood: Understood) -> Understood:
    """A text is longer than a query: only the words that tell most count, each once. It is nobody's name."""
    known = {concept.alternatives[0].terms: concept for concept in understood.concepts if concept.is_known}
    most = sorted(known.values(), key=lambda concept: -concept.weight)[:MOST_WORDS]
    return replace(understood, concepts=tuple(most), key="", corrected="")
