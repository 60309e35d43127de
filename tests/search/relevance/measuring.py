"""How well an engine answers the judged queries: nDCG@10 per class."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from statistics import mean

from django.contrib.auth.models import AnonymousUser
from modelsearch.backends.database import SearchBackend
from wagtail.models import Page

from leerkring.search.asking import ask
from leerkring.search.query import SearchQuery
from tests.search.relevance.judged import CLASSES, MOST_UNANSWERABLE, Judged

ALL = "answerable"
"""All classes that have answers together: the figure to keep up."""
Find = Callable[[str], list[str]]
"""A query → slugs of pages, best first."""


def ours(typed: str) -> list[str]:
    """What the site finds, with the engine that is configured."""
    answer = ask(SearchQuery.read(typed), AnonymousUser(), only=["library"])
    return [document.slug for document, _hit in answer.documents]


def plain_wagtail(typed: str) -> list[str]:
    """What Wagtail's database search makes of the same, as it comes."""
    words = SearchQuery.read(typed).text
    return [page.slug for page in SearchBackend({}).search(words, Page.objects.live())[:10]]


def measure(find: Find, judged: Iterable[Judged]) -> dict[str, float]:
    """Return class → nDCG@10; for what has no answer the part that gets at most 3 results."""
    scores: dict[str, list[float]] = defaultdict(list)
    for each in judged:
        scores[each.kind].append(each.score(find(each.query)))
    answerable = [score for kind, found in scores.items() if kind != "unanswerable" for score in found]
    return {kind: mean(scores[kind]) for kind in CLASSES if kind in scores} | {ALL: mean(answerable)}


def most_found(find: Find, judged: Iterable[Judged]) -> int:
    """The largest number of results for what has no answer."""
    return max((len(find(each.query)) for each in judged if each.kind == "unanswerable"), default=0)


__all__ = ["ALL", "MOST_UNANSWERABLE", "measure", "most_found", "ours", "plain_wagtail"]
