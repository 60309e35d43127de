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
    one: str | Promise
    many: str | Promise
    has_language: bool = True


KINDS = (
    Kind("voorbeelden", "practices.practicepage", _("Good example"), _("Examples")),
    Kind("handreikingen", "practices.guidepage", _("Guide"), _("Guides")),
    Kind("themas", "practices.themepage", _("Theme"), _("Themes")),
    Kind("vermogens", "practices.capabilitypage", _("Capability"), _("Capabilities")),
    Kind("initiatieven", "practices.initiativepage", _("Initiative"), _("Initiatives")),
    Kind("organisaties", "practices.organisationpage", _("Organisation"), _("Organisations")),
    Kind("over", "home.standardpage", _("About this site"), _("About this site"), has_language=False),
)


def kinds_by_content_type() -> dict[int, Kind]:
    """Return the kinds by the number that pages carry. Django remembers these: no query after the first."""
    models = {apps.get_model(kind.model): kind for kind in KINDS}
    return {row.pk: models[model] for model, row in ContentType.objects.get_for_models(*models).items()}
