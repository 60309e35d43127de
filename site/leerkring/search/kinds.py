"""The kinds of page that can be found. Named by their model's label, so that search imports no app's models."""

from dataclasses import dataclass

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    """Its value in the address."""
    model: str
    """Its label; empty for what is no page."""
    one: str | Promise
    many: str | Promise
    type: str = ""
    """Its name for programs; empty for what they don't get."""
    titled_by: str = ""
    """The facet whose word stands for a title, for what has none."""
    counts: float = 1.0
    """How much its text counts; its name counts in full. Pages about the site are rarely what somebody looks for, and
    who types a subject looks for what was done about it rather than for who knows it."""


KINDS = (
    Kind("voorbeelden", "practices.practicepage", _("Good example"), _("Examples"), "example"),
    Kind("handreikingen", "practices.guidepage", _("Guide"), _("Guides"), "guide"),
    Kind("themas", "practices.themepage", _("Theme"), _("Themes"), "theme"),
    Kind("vermogens", "practices.capabilitypage", _("Capability"), _("Capabilities"), "capability"),
    Kind("initiatieven", "practices.initiativepage", _("Initiative"), _("Initiatives"), "initiative"),
    Kind(
        "organisaties", "practices.organisationpage", _("Organisation"), _("Organisations"), "organisation", counts=0.8
    ),
    Kind("over", "home.standardpage", _("About this site"), _("About this site"), counts=0.4),
)


def kinds_by_content_type() -> dict[int, Kind]:
    """Return the kinds by the number that pages carry. Django remembers these: no query after the first."""
    models = {apps.get_model(kind.model): kind for kind in KINDS}
    return {row.pk: models[model] for model, row in ContentType.objects.get_for_models(*models).items()}


def all_kinds() -> list[Kind]:
    """The kinds of all sources, in the order to show."""
    from leerkring.search import sources

    return [kind for source in sources.all_sources() for kind in source.kinds]


def kind_named(name: str) -> Kind:
    return next(kind for kind in all_kinds() if kind.name == name)
