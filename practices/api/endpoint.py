from collections.abc import Sequence
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import Http404
from django.urls import URLPattern, path, re_path
from django.utils.functional import cached_property
from rest_framework.exceptions import MethodNotAllowed
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer, JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer
from wagtail.api import APIField
from wagtail.api.v2.utils import BadRequestError
from wagtail.api.v2.views import BaseAPIViewSet, PagesAPIViewSet
from wagtail.models import Page, Site

from leerkring.pagecache.mark import mark
from practices.api.fields import api_field
from practices.api.filters import OrderFilter, SearchFilter, WordFilter
from practices.api.texts import Writer
from practices.models import CapabilityPage
from practices.models.page import LibraryPage
from practices.queries.links import linked_pages
from practices.queries.visible import EVERYBODY

LONGEST_FIELDS = 500
LARGEST_NUMBER = 9
"""Digits of `limit` and `offset`; a database takes no longer numbers."""


class OnlyJSON(DefaultContentNegotiation):
    """Writes JSON whatever a program says it accepts, or names as `format`: a wrong name gets a sentence, in JSON."""

    def select_renderer(
        self, request: Request, renderers: Sequence[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        return renderers[0], renderers[0].media_type


class LibraryEndpoint(PagesAPIViewSet):
    """One kind of page: the list, and each by its number or by the last part of its address.

    Only live public pages, for everybody alike: nobody is logged in here, so any site may ask.
    """

    model: type[LibraryPage]
    fields: Sequence[str] = ()
    filters: Sequence[str] = ("slug",)
    prefetch: Sequence[str] = ()

    authentication_classes: Sequence[type] = ()
    permission_classes: Sequence[type] = ()
    renderer_classes = [JSONRenderer]
    content_negotiation_class = OnlyJSON
    filter_backends = [WordFilter, OrderFilter, SearchFilter]
    meta_fields = ["type", "detail_url", "html_url", "slug", "first_published_at", "last_published_at"]
    listing_default_fields = ["id", "title", "summary", *meta_fields]
    nested_default_fields = ["id", "title"]
    detail_only_fields: list[str] = []

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        return [
            path("", cls.as_view({"get": "listing_view"}), name="listing"),
            re_path(r"^(?P<pk>[0-9]{1,9})/$", cls.as_view({"get": "detail_view"}), name="detail"),
            path("<slug:slug>/", cls.as_view({"get": "detail_view"}), name="slug"),
        ]

    @classmethod
    def get_body_fields(cls, model: type[Page]) -> list[APIField]:
        return [APIField("id"), APIField("title"), *(api_field(cls.model, name) for name in cls.fields)]

    @classmethod
    def get_meta_fields(cls, model: type[Page]) -> list[APIField]:
        own = ("detail_url", "html_url")
        return [api_field(cls.model, name) if name in own else APIField(name) for name in cls.meta_fields]

    @classmethod
    def get_detail_default_fields(cls, model: type[Page]) -> list[str]:
        return cls.get_available_fields(model)

    @classmethod
    def get_listing_default_fields(cls, model: type[Page]) -> list[str]:
        return list(cls.listing_default_fields)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        mark(request._request)

    def finalize_response(self, request: Request, response: Response, *args: Any, **kwargs: Any) -> Response:
        """Let pages of other sites read the answer; never with cookies."""
        response = super().finalize_response(request, response, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        return response

    def handle_exception(self, exc: Exception) -> Response:
        if isinstance(exc, MethodNotAllowed):
            return Response({"message": "the library is here to read only: ask with GET"}, status=exc.status_code)
        return super().handle_exception(exc)

    def get_queryset(self) -> QuerySet:
        site = Site.find_for_request(self.request)
        if site is None:
            return self.model.objects.none()
        pages = self.model.objects.visible_to(EVERYBODY).descendant_of(site.root_page)
        return pages.prefetch_related(*map(self._prefetch, self.prefetch)) if self._is_full else pages

    def _prefetch(self, name: str) -> str | Prefetch:
        """Of pages that a page names, only those that may be seen."""
        kind = self.model._meta.get_field(name.split("__")[0]).related_model
        if isinstance(kind, type) and issubclass(kind, LibraryPage):
            return Prefetch(name, kind.objects.visible_to(EVERYBODY))
        return name

    @property
    def _is_full(self) -> bool:
        """Whether more is asked for than the short fields of a list."""
        return self.action == "detail_view" or "fields" in self.request.query_params

    def get_object(self) -> Page:
        return self._asked_for

    @cached_property
    def _asked_for(self) -> Page:
        page = self.get_queryset().filter(**self.kwargs).first()
        if page is None:
            raise Http404("there is no such page, or it is not public")
        return page

    def detail_view(self, request: Request, pk: str = "", slug: str = "") -> Response:
        self.check_query_parameters(None)
        return Response(self.get_serializer(self.get_object()).data)

    def check_query_parameters(self, queryset: QuerySet | None) -> None:
        """Refuse what we don't know: a mistyped filter that is ignored would give a wrong list."""
        known = {"fields", "format"}
        if queryset is not None:
            known |= {"limit", "offset", "order", "search", *self.filters}
        given = self.request.query_params
        if unknown := sorted(set(given) - known):
            raise BadRequestError(f"unknown parameter: {', '.join(unknown)}; known are {', '.join(sorted(known))}")
        if given.get("format", "json") != "json":
            raise BadRequestError("format is json")
        if "(" in given.get("fields", "") or len(given.get("fields", "")) > LONGEST_FIELDS:
            raise BadRequestError("fields is a list of names with commas between them")
        for name in ("limit", "offset"):
            if len(given.get(name, "")) > LARGEST_NUMBER:
                raise BadRequestError(f"{name} must be a positive integer")

    def get_serializer(self, pages: Any, *args: Any, **kwargs: Any) -> Serializer:
        """Read what the texts link to for all pages at once, before they are written."""
        pages = list(pages) if kwargs.get("many") else pages
        self.links = linked_pages(*(pages if kwargs.get("many") else [pages])) if self._is_full else {}
        return super().get_serializer(pages, *args, **kwargs)

    def get_serializer_context(self) -> dict[str, Any]:
        context = BaseAPIViewSet.get_serializer_context(self)
        capabilities = {page.path: page for page in self.capabilities()} if "capability" in self.fields else {}
        request = self.request._request
        return context | {"request": request, "writer": Writer(request, self.links), "capabilities": capabilities}

    def capabilities(self) -> QuerySet:
        return CapabilityPage.objects.visible_to(EVERYBODY).defer_streamfields()
