"""For lists that know their own pages: which of one kind fit, best first."""

from collections.abc import Sequence
from dataclasses import dataclass

from wagtail.models import Page

from leerkring.search.asking import reading
from leerkring.search.engine import MOST, Request
from leerkring.search.engines import find
from leerkring.search.kinds import KINDS
from leerkring.search.query import SearchQuery
from leerkring.search.sources import Reach


@dataclass(frozen=True, slots=True)
class Ranking:
    """ids: the pages that fit, best first; also those that not everybody may read.

    is_near: they only come near. unknown: what was typed and is nowhere. meant: the query as it was probably meant.
    is_stand_in: see `engine.Found`.
    """

    ids: Sequence[int] = ()
    is_near: bool = False
    unknown: Sequence[str] = ()
    meant: str = ""
    is_stand_in: bool = False


def ranking(query: SearchQuery, model: type[Page]) -> Ranking:
    """Rank the pages of one kind for lists that have their own visible pages: the same search as everywhere."""
    kind = next(kind for kind in KINDS if kind.model == model._meta.label_lower)
    understood = reading().read(query.text)
    found, _engine = find(Request(understood, [Reach("library")], among=kind.name, most=MOST, is_exact=False))
    return Ranking(
        ids=[hit.object_id for hit in found.hits],
        is_near=found.is_near,
        unknown=understood.missing(is_near=found.is_near),
        meant=understood.corrected,
        is_stand_in=found.is_stand_in,
    )
