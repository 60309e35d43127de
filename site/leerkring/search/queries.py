"""For lists that know their own pages: which of one kind fit, best first."""

from wagtail.models import Page

from leerkring.search.asking import reading
from leerkring.search.embedded.find import MOST
from leerkring.search.engine import Request
from leerkring.search.engines import find
from leerkring.search.kinds import KINDS
from leerkring.search.query import SearchQuery
from leerkring.search.sources import Reach


def ranking(query: SearchQuery, model: type[Page]) -> list[int]:
    """Return the ids of the pages of one kind that fit, best first.

    Only ids, also of pages that not everybody may read: for lists that have their own visible pages.
    """
    kind = next(kind for kind in KINDS if kind.model == model._meta.label_lower)
    understood = reading().read(query.text)
    found, _engine = find(Request(understood, [Reach("library")], among=kind.name, most=MOST, is_exact=False))
    return [hit.object_id for hit in found.hits]
