"""What people ask for in other words: a whole query beside sentences that are known to ask for a page.

*Niemand wist dat ik vandaag zou beginnen* has no word in common with a page about introductions, but is much like
what others say who look for one. The list of such sentences is `questions.py`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from leerkring.search.language.light import is_light
from leerkring.search.understanding.concepts import Concept
from leerkring.search.understanding.questions import Texts, sentences, together

ALIKE, OF_THE_BEST, MOST_ASKED = 0.35, 0.6, 6
"""How much alike it has to be, as a part of the most alike one too, and how many names are kept."""
SENTENCE = 0.5
"""How much one sentence that is alike counts, beside all that is asked for under the same name."""
AGAIN = 0.15
"""How much surer each next sentence under the same name makes it."""
EVERYDAY = 0.6
"""What an everyday word tells here: less than others, but a sentence is made of them."""
LEAST = 0.45
"""Words that mean it less surely than this make nothing alike."""
FEWEST = 2
"""One word in common is chance."""


def asked(concepts: Sequence[Concept]) -> dict[str, float]:
    """Key of a name → how surely (0 to 1) these concepts ask for it; empty when nothing is much like them."""
    own = [each for each in concepts if not each.is_more]
    if len(own) < FEWEST:
        return {}
    alike: dict[str, list[float]] = defaultdict(list)
    for number, (of_query, of_sentence) in _alike(own, sentences()).items():
        alike[sentences().names[number]].append((of_query * of_sentence) ** 0.5)
    found: dict[str, float] = {}
    for number, (of_query, _of_all) in _alike(own, together()).items():
        name = together().names[number]
        found[name] = SENTENCE * _surest(alike[name]) + (1 - SENTENCE) * of_query
    return _kept(found)


def _alike(concepts: Sequence[Concept], texts: Texts) -> dict[int, tuple[float, float]]:
    """Number of a text → the part of the query that it has, and the part of it that the query has, by weight."""
    weights = [_weight(each, texts) for each in concepts]
    shared: dict[int, list[float]] = defaultdict(list)
    for concept, weight in zip(concepts, weights, strict=True):
        for number, sure in _having(concept, texts).items():
            shared[number].append(sure * weight)
    return {
        number: (sum(found) / sum(weights), min(1.0, sum(found) / texts.whole[number]))
        for number, found in shared.items()
        if len(found) >= FEWEST
    }


def _weight(concept: Concept, texts: Texts) -> float:
    words = concept.typed.split()
    return texts.tells(words) * (EVERYDAY if all(is_light(word) for word in words) else 1.0)


def _having(concept: Concept, texts: Texts) -> dict[int, float]:
    """The texts that have a concept, each with how surely."""
    found: dict[int, float] = {}
    for each in concept.alternatives:
        if each.strength >= LEAST:
            for number in _with_all(each.terms, texts):
                found[number] = max(found.get(number, 0.0), each.strength)
    return found


def _with_all(terms: Sequence[str], texts: Texts) -> Iterator[int]:
    first, *others = terms
    return (number for number in texts.having.get(first, ()) if texts.stems[number].issuperset(others))


def _surest(alike: Sequence[float]) -> float:
    best, *others = sorted(alike, reverse=True)[:4] or [0.0]
    return min(1.0, best + AGAIN * sum(others))


def _kept(found: Mapping[str, float]) -> dict[str, float]:
    least = max(ALIKE, OF_THE_BEST * max(found.values(), default=0.0))
    names = sorted((name for name in found if found[name] >= least), key=lambda name: (-found[name], name))
    return {name: round(found[name], 4) for name in names[:MOST_ASKED]}
