"""The door to the search engine: a SearchQuery goes in, SearchResults come out.

Today Wagtail's database backend answers. Another engine implements `search` and `ranking` with the
same signatures; nobody outside this folder knows which one it is.
"""

from collections import Counter
from collections.abc import Sequence

from django.core.paginator import Paginator
from django.db.models import F, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.search.models import IndexEntry

from leerkring.search.kinds import KINDS, Kind, kinds_by_content_type
from leerkring.search.query import SearchQuery
from leerkring.search.results import Hit, SearchResults, Tab
from leerkring.search.snippet import marked, snippet
from practices.addresses import address
from practices.queries.visible import hidden_pages

PER_PAGE = 10
MOST = 1000
"""More hits than this nobody reads; the counts stop here too."""


def search(query: SearchQuery, *, kind: str = "", page: int = 1) -> SearchResults:
    """Search all pages that everybody may read; `kind` (its name in the address) narrows, `page` counts from 1.

    When no page has all words, pages with some of them are returned and `any_word` is set.
    Takes four questions to the database, or five, whatever is found.
    """
    if not query.words:
        return SearchResults(query)
    kinds = kinds_by_content_type()
    hidden = hidden_pages()
    pages = Page.objects.live().filter(content_type__in=list(kinds))
    if hidden:  # as numbers: the search engine takes no question inside its own
        pages = pages.exclude(id__in=hidden)
    pages = pages.only("title", "url_path", "content_type")
    found, any_word = _found(pages, query)
    of_kind = [each for each in found if kind in ("", kinds[each.content_type_id].name)]
    slice_ = Paginator(of_kind, PER_PAGE).get_page(page)
    return SearchResults(
        query=query,
        kind=kind,
        slice=slice_,
        hits=_hits(list(slice_.object_list), query, kinds),
        tabs=_tabs(Counter(kinds[each.content_type_id] for each in found), kind),
        total=len(found),
        any_word=any_word,
    )


def ranking(query: SearchQuery, model: type[Page]) -> list[int]:
    """Return the ids of the pages of one kind that fit, best first.

    Only ids, also of pages that not everybody may read: for lists that have their own visible pages.
    """
    pages = Page.objects.live().exact_type(model).only("pk")
    return [page.pk for page in _found(pages, query)[0]]


def _found(pages: PageQuerySet, query: SearchQuery) -> tuple[Sequence[Page], bool]:
    text = " ".join(query.telling_words)
    found = list(pages.search(text, operator="and")[:MOST])
    if found or len(query.telling_words) < 2:
        return found, False
    return list(pages.search(text, operator="or")[:MOST]), True


def _tabs(counts: Counter[Kind], chosen: str) -> list[Tab]:
    """All kinds together, and every kind that was found or chosen."""
    tabs = [Tab(kind.name, kind.many, counts[kind]) for kind in KINDS if counts[kind] or kind.name == chosen]
    return [Tab("", _("Everything"), sum(counts.values())), *tabs]


def _hits(pages: list[Page], query: SearchQuery, kinds: dict[int, Kind]) -> list[Hit]:
    texts, about = _texts(pages), _about(pages)
    return [
        Hit(
            title=marked(page.title, query),
            address=about[page.pk]["address"],
            kind=kinds[page.content_type_id],
            snippet=snippet(about[page.pk]["summary"], texts.get(str(page.pk), ""), query),
            language=about[page.pk]["language"],
        )
        for page in pages
    ]


def _texts(pages: list[Page]) -> dict[str, str]:
    """Return the indexed text of each page. PostgreSQL keeps the words in `body` and the plain text beside it."""
    column = "body_text" if hasattr(IndexEntry, "body_text") else "body"
    entries = IndexEntry.objects.filter(
        object_id__in=[str(page.pk) for page in pages], content_type__in={page.content_type_id for page in pages}
    )
    return dict(entries.values_list("object_id", column))


def _about(pages: list[Page]) -> dict[int, dict[str, str]]:
    """Return summary and language of each page, whatever its kind, in one query."""
    tables = [kind.model.split(".")[1] for kind in KINDS]
    spoken = [kind.model.split(".")[1] for kind in KINDS if kind.has_language]
    rows = Page.objects.filter(pk__in=[page.pk for page in pages]).values(
        "pk",
        "url_path",
        summary=Coalesce(*(F(f"{table}__summary") for table in tables), Value("")),
        language=Coalesce(*(F(f"{table}__language") for table in spoken), Value("nl")),
    )
    return {row["pk"]: {**row, "address": address(row["url_path"])} for row in rows}
