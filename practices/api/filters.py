"""What a list can be narrowed down with. Several values of one filter: any of them. Several filters: all."""

from functools import reduce
from operator import or_

from django.db.models import Case, Q, QuerySet, When
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request
from wagtail.api.v2.utils import BadRequestError

from leerkring.search.queries import ranking
from leerkring.search.query import SearchQuery
from practices.models import CapabilityPage, OrganisationPage, ThemePage
from practices.models.page import LibraryPage
from practices.queries.visible import EVERYBODY

LOOKUPS = {
    "slug": "slug__in",
    "learning_form": "learning_form__in",
    "sector": "sectors__slug__in",
    "programme_theme": "programme_themes__value__in",
}
PAGES: dict[str, tuple[str, type[LibraryPage]]] = {
    "capability": ("capabilities", CapabilityPage),
    "theme": ("themes", ThemePage),
    "organisation": ("organisations", OrganisationPage),
}
ORDERS = ("title", "slug", "first_published_at", "last_published_at")


class WordFilter(BaseFilterBackend):
    def filter_queryset(self, request: Request, queryset: QuerySet, view: object) -> QuerySet:
        for name in view.filters:  # type: ignore[attr-defined]
            if values := [clean(value, name) for value in request.query_params.getlist(name)]:
                queryset = queryset.filter(condition(queryset.model, name, values))
        return queryset.distinct()


def clean(value: str, name: str) -> str:
    if "\x00" in value:
        raise BadRequestError(f"{name} holds a character that no word has (NUL)")
    return value


def condition(model: type, name: str, values: list[str]) -> Q:
    if name == "tag":
        names = [value.lower() for value in values]
        return Q(tagged_items__tag__slug__in=values) | Q(tagged_items__tag__name__in=names)
    if name == "capability" and model is ThemePage:
        above = CapabilityPage.objects.visible_to(EVERYBODY).filter(slug__in=values).values_list("path", flat=True)
        return reduce(or_, (Q(path__startswith=path) for path in above), Q(pk__in=[]))
    if name in PAGES:
        field, kind = PAGES[name]
        return Q(**{f"{field}__in": kind.objects.visible_to(EVERYBODY).filter(slug__in=values).values("pk")})
    return Q(**{LOOKUPS[name]: values})


class OrderFilter(BaseFilterBackend):
    def filter_queryset(self, request: Request, queryset: QuerySet, view: object) -> QuerySet:
        order = request.query_params.get("order", "title")
        if order.removeprefix("-") not in ORDERS:
            raise BadRequestError(f"order is one of {', '.join(ORDERS)}, with a - before it to turn it round")
        return queryset.order_by(order, "pk")


class SearchFilter(BaseFilterBackend):
    """Keeps what the search engine finds, the best first unless another order was asked for."""

    def filter_queryset(self, request: Request, queryset: QuerySet, view: object) -> QuerySet:
        if "search" not in request.query_params:
            return queryset
        query = SearchQuery.read(request.query_params["search"])
        found = ranking(query, queryset.model).ids if query.words else []
        queryset = queryset.filter(pk__in=found)
        if "order" in request.query_params or not found:
            return queryset
        best = Case(*(When(pk=pk, then=place) for place, pk in enumerate(found)))
        return queryset.alias(place=best).order_by("place")
