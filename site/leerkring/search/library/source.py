"""The pages of the library and about the site, for everybody."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet, prefetch_related_objects
from wagtail.models import Page

from leerkring.search.kinds import KINDS, Kind, kinds_by_content_type
from leerkring.search.library.describe import FACETS, describe
from leerkring.search.sources import Description, FoldedRows, Reach, Reader
from practices.queries.visible import EVERYBODY, hidden_pages, only_visible

AT_ONCE = 2000


class Library:
    name = "library"
    kinds: Sequence[Kind] = KINDS
    is_public = True
    waits = False

    def numbers(self, after: int) -> Iterator[int]:
        pages = only_visible(Page.objects.filter(content_type__in=list(kinds_by_content_type())), EVERYBODY)
        while found := list(pages.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[:AT_ONCE]):
            yield from found
            after = found[-1]

    def describe(self, numbers: Sequence[int]) -> dict[int, Description]:
        kinds = kinds_by_content_type()
        pages = only_visible(Page.objects.filter(pk__in=numbers, content_type__in=list(kinds)), EVERYBODY)
        found = [page for page in pages.specific() if page.live]
        for model in {type(page) for page in found}:
            of_kind = [page for page in found if type(page) is model]
            prefetch_related_objects(of_kind, *_lists(model))
        named = {row.pk for page in found for row in _named(page)}
        visible = set(only_visible(Page.objects.filter(pk__in=named), EVERYBODY).values_list("pk", flat=True))
        return {page.pk: describe(page, kinds[page.content_type_id], visible) for page in found}

    def reach(self, user: Reader) -> Reach:
        return Reach(self.name, without=frozenset(hidden_pages()))

    def visible(self, user: Reader, numbers: Sequence[int]) -> QuerySet[Any, Any]:
        rows: QuerySet[Any, Any] = only_visible(Page.objects.filter(pk__in=numbers), user)
        return rows

    def folded(self, user: Reader, numbers: Sequence[int]) -> Sequence[FoldedRows]:
        return ()


def _lists(model: type[Page]) -> list[str]:
    many = {field.name for field in model._meta.many_to_many}
    lists = [name for name in FACETS.values() if name in many]
    return [*lists, "tagged_items__tag"] if hasattr(model, "tagged_items") else lists


def _named(page: Page) -> Iterator[Page]:
    for name in ("capabilities", "organisations"):
        if hasattr(page, name):
            yield from getattr(page, name).all()
