"""What of the library a question can be about: the themes and the examples that everybody may read."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page

from practices.models import PracticePage, ThemePage
from practices.queries.visible import EVERYBODY, only_visible

Choices = list[tuple[Any, Any]]


def subjects() -> Choices:
    """Return choices for a select: themes and examples, each by title. Two queries."""
    themes, examples = ((ThemePage, _("Themes")), (PracticePage, _("Examples")))
    return [("", _("No, or I don’t know")), *((name, _titles(model)) for model, name in (themes, examples))]


def find_subject(pk: int | None) -> Page | None:
    return only_visible(Page.objects.filter(pk=pk), EVERYBODY).first() if pk else None


def _titles(model: type[Page]) -> Choices:
    pages = only_visible(model.objects.all(), EVERYBODY).order_by("title")
    return list(pages.values_list("pk", "title"))
