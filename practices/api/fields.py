"""How the fields of pages are written; which one a field gets follows from what it is in the model."""

from typing import Any

from django.db.models import Manager, Model
from django.urls import reverse
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalManyToManyField
from rest_framework.fields import Field
from wagtail.api import APIField
from wagtail.blocks import StreamValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from practices.addresses import address
from practices.api.photo import photo
from practices.models import CapabilityPage, ProgrammeThemeLabel, Sector, Source, ThemePage
from practices.models.page import LibraryPage
from practices.sharing.addresses import absolute


class Html(Field):
    def to_representation(self, value: str) -> str:
        return self.context["writer"].html(value)


class Blocks(Field):
    def to_representation(self, value: StreamValue) -> Any:
        return self.context["writer"].block(value.stream_block, value)


class Tags(Field):
    def get_attribute(self, instance: Any) -> list[str]:
        return sorted(tagged.tag.name for tagged in instance.tagged_items.all())

    def to_representation(self, value: list[str]) -> list[str]:
        return value


class Linked(Field):
    """Pages and words that a page belongs to; the endpoint has read only the pages that may be seen."""

    def to_representation(self, value: "Manager[Any]") -> list[dict[str, Any]]:
        return [self.one(row) for row in value.all()]

    def one(self, row: Model) -> dict[str, Any]:
        match row:
            case Sector():
                return {"slug": row.slug, "name": row.name}
            case ProgrammeThemeLabel():
                return {"value": row.value, "name": str(row)}
            case Source():
                return {"key": row.key, "title": row.title, "publisher": row.publisher, "year": row.year}
            case Page():
                return linked_page(self.context, row)
        raise TypeError(f"no words for a {type(row).__name__}")


class HtmlUrl(Field):
    """The page for people."""

    def get_attribute(self, instance: Page) -> str:
        return absolute(self.context["request"], address(instance.url_path))

    def to_representation(self, value: str) -> str:
        return value


class DetailUrl(HtmlUrl):
    """The same page in this API."""

    def get_attribute(self, instance: Page) -> str:
        return detail_url(self.context, instance)


class Photo(Field):
    def get_attribute(self, instance: LibraryPage) -> Any:
        return photo(self.context["request"], instance.photo, instance.photo_alt)

    def to_representation(self, value: dict[str, Any]) -> dict[str, Any]:
        return value


class Capability(Field):
    """The capability that a theme belongs to: the page above it."""

    def get_attribute(self, instance: ThemePage) -> CapabilityPage | None:
        return self.context["capabilities"].get(instance.path[: -Page.steplen])

    def to_representation(self, value: CapabilityPage) -> dict[str, Any]:
        return linked_page(self.context, value)


def linked_page(context: dict[str, Any], page: Page) -> dict[str, Any]:
    place = absolute(context["request"], address(page.url_path))
    names = {"id": page.pk, "slug": page.slug, "title": page.title}
    return {**names, "html_url": place, "detail_url": detail_url(context, page)}


def detail_url(context: dict[str, Any], page: Page) -> str:
    name, _endpoint = context["router"].get_model_endpoint(type(page))
    return absolute(context["request"], reverse(f"api:{name}:slug", args=[page.slug]))


def api_field(model: type[Page], name: str) -> APIField:
    """Return how the field `name` of a kind of page is written."""
    if name in SPECIAL:
        return APIField(name, serializer=SPECIAL[name]())
    field = model._meta.get_field(name)
    for kind, serializer in BY_KIND.items():
        if isinstance(field, kind):
            return APIField(name, serializer=serializer())
    return APIField(name)


SPECIAL: dict[str, type[Field]] = {
    "capability": Capability,
    "detail_url": DetailUrl,
    "html_url": HtmlUrl,
    "photo": Photo,
}
BY_KIND: dict[type, type[Field]] = {
    ClusterTaggableManager: Tags,
    ParentalManyToManyField: Linked,
    RichTextField: Html,
    StreamField: Blocks,
}
