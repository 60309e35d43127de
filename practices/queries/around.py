"""The pages that point to this one: the other direction of `relations`."""

from dataclasses import dataclass

from wagtail.models import Page

from practices.addresses import address
from practices.browse.cards import Card
from practices.models.capability import CapabilityPage, ThemePage
from practices.models.example import PracticePage
from practices.models.guide import GuidePage
from practices.models.initiative import InitiativePage
from practices.models.organisation import OrganisationPage
from practices.models.page import LibraryPage
from practices.queries.cards import cards
from practices.queries.visible import EVERYBODY, VisibleQuerySet


@dataclass(frozen=True)
class ThemeLink:
    pk: int
    number: int
    title: str
    question: str
    address: str


def themes_of_capability(capability: CapabilityPage) -> list[ThemeLink]:
    return _theme_links(ThemePage.objects.visible_to(EVERYBODY).child_of(capability))


def themes_of_initiative(initiative: InitiativePage) -> list[ThemeLink]:
    return _theme_links(_pointing_to(initiative, ThemePage, "initiatives"))


def _theme_links(themes) -> list[ThemeLink]:  # type: ignore[no-untyped-def]  # wagtail's PageQuerySet has no stubs
    rows = themes.order_by("number", "title").values_list("pk", "number", "title", "question", "url_path")
    return [ThemeLink(pk, number, title, question, address(url_path)) for pk, number, title, question, url_path in rows]


def examples_that_strengthen(page: CapabilityPage | ThemePage, at_most: int = 6) -> list[Card]:
    """Examples that name this capability or theme, newest first."""
    name = "capabilities" if isinstance(page, CapabilityPage) else "themes"
    return cards(_newest(_pointing_to(page, PracticePage, name))[:at_most])


def guides_for(page: CapabilityPage | ThemePage) -> list[Card]:
    name = "capabilities" if isinstance(page, CapabilityPage) else "themes"
    return cards(_pointing_to(page, GuidePage, name).order_by("title"))


def initiatives_of(page: ThemePage) -> list[Card]:
    return cards(_pointing_to(page, InitiativePage, "themes").order_by("number", "title"))


def examples_of(organisation: OrganisationPage) -> list[Card]:
    return cards(_pointing_to(organisation, PracticePage, "organisations").order_by("title"))


def guides_of(organisation: OrganisationPage) -> list[Card]:
    return cards(_pointing_to(organisation, GuidePage, "organisations").order_by("title"))


def initiatives_by(organisation: OrganisationPage) -> list[Card]:
    return cards(_pointing_to(organisation, InitiativePage, "organisations").order_by("title"))


def newest_examples(at_most: int) -> list[Card]:
    return cards(_newest(PracticePage.objects.visible_to(EVERYBODY))[:at_most])


def newest_guide() -> Card | None:
    return next(iter(cards(_newest(GuidePage.objects.visible_to(EVERYBODY))[:1])), None)


def number_of_examples() -> int:
    return PracticePage.objects.visible_to(EVERYBODY).count()


def capabilities_with_themes() -> list[CapabilityPage]:
    """The capabilities in their order; each has `theme_count`, the number of its themes on the site."""
    paths = list(ThemePage.objects.visible_to(EVERYBODY).values_list("path", flat=True))
    found = list(CapabilityPage.objects.visible_to(EVERYBODY).order_by("order").defer_streamfields())
    for capability in found:
        capability.theme_count = sum(path.startswith(capability.path) for path in paths)
    return found


def _pointing_to(page: Page, kind: type[LibraryPage], name: str) -> VisibleQuerySet:
    """The pages of this kind with `page` in their list of this name. None for a preview of what is not kept yet."""
    pages: VisibleQuerySet = kind.objects.visible_to(EVERYBODY)
    return pages.filter(**{name: page}) if page.pk else pages.none()


def _newest(pages):  # type: ignore[no-untyped-def]
    return pages.order_by("-first_published_at", "title")
