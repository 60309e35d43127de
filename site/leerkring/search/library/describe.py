"""How a page of the library is described to the index."""

from collections.abc import Iterator
from typing import Any

from wagtail.models import Page

from leerkring.search.kinds import Kind
from leerkring.search.library.texts import LEAD, headings, lines, plain, sentence, texts
from leerkring.search.sources import Description, Passage
from practices.addresses import address

FACETS = {
    "leervorm": "learning_form",
    "sector": "sectors",
    "vermogen": "capabilities",
    "organisatie": "organisations",
    "label": "tags",
}
"""Name of a facet in the address → the field of a page that holds its values."""


def describe(page: Page, kind: Kind, visible: set[int]) -> Description:
    """Describe a page of its own kind (`specific`); of the pages that it names only the `visible` ones."""
    found = texts(page)
    facets = {name: values for name, field in FACETS.items() if (values := dict(_values(page, field, visible)))}
    if kind.type == "organisation":
        facets["organisatie"] = {page.slug: page.title}
    if kind.type in ("theme", "capability"):
        above = page if kind.type == "capability" else page.get_parent()
        facets["vermogen"] = {above.slug: above.title}
    return Description(
        kind=kind.name,
        title=page.title,
        address=address(page.url_path),
        summary=getattr(page, "summary", ""),
        lead=" ".join(found[name] for name in LEAD if name in found),
        names=_names(page, facets),
        headings=headings(page),
        body="\n".join(text for name, text in found.items() if name not in ("title", *LEAD)),
        passages=list(_passages(page)),
        facets=facets,
        slug=page.slug,
        language=getattr(page, "language", "nl"),
        published_at=page.last_published_at,
    )


def _values(page: Page, field: str, visible: set[int]) -> Iterator[tuple[str, str]]:
    value: Any = getattr(page, field, None)
    if isinstance(value, str):
        yield value, ""
    elif field == "tags" and hasattr(page, "tagged_items"):
        yield from ((item.tag.slug, item.tag.name) for item in page.tagged_items.all())
    elif value is not None:
        for row in value.all():
            if not isinstance(row, Page) or row.pk in visible:
                yield row.slug, getattr(row, "title", "") or row.name


def _names(page: Page, facets: dict[str, dict[str, str]]) -> list[str]:
    """Whose it is and what it belongs to; its own name is its title."""
    above = {"OrganisationPage": "", "ThemePage": "vermogen"}.get(type(page).__name__, "organisatie")
    names = [label for facet in (above, "label", "sector") for label in facets.get(facet, {}).values()]
    return [*names, getattr(page, "place", "")]


def _passages(page: Page) -> Iterator[Passage]:
    """The suggestions of a theme, each with its place on the page."""
    for number, block in enumerate(getattr(page, "suggestions", ()), start=1):
        value = block.value
        said = lines(value["text"].source if value["text"] else "")
        text = "\n".join([said, *(sentence(plain(added)) for added in value["adds"])]).strip()
        yield Passage(plain(value["title"]), text, f"suggestie-{number}")
