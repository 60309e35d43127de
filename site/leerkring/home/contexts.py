"""What the front page and the pages about the site show."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language

from practices.pages.paper import ROOM_WITHOUT_PICTURE, lines, on_one_sheet, rest
from practices.pages.sections import by_heading
from practices.queries.around import capabilities_with_themes, newest_examples, newest_guide, number_of_examples
from practices.queries.links import linked_pages

if TYPE_CHECKING:
    from leerkring.home.models import HomePage, StandardPage

EXAMPLES = 3
STEP_HUES = ["coral", "honey", "sky", "teal", "moss"]


def told(page: "HomePage | StandardPage", *names: str) -> dict[str, Any]:
    """The texts of the page in the language of the interface, and that language; in Dutch where one is lacking."""
    names = tuple(name for name in names if getattr(page, name))
    english = {name: getattr(page, f"{name}_en") for name in names}
    if get_language() == "en" and all(english.values()):
        return english | {"lang": "en"}
    return {name: getattr(page, name) for name in names} | {"lang": "nl"}


def front_page(page: "HomePage", texts: dict[str, Any]) -> dict[str, Any]:
    return {
        "links": linked_pages(page),
        "steps": [
            {"hue": STEP_HUES[place % len(STEP_HUES)], "step": block.value}
            for place, block in enumerate(texts.get("steps", ()))
        ],
        "examples": newest_examples(EXAMPLES),
        "number_of_examples": number_of_examples(),
        "capabilities": capabilities_with_themes(),
        "guide": newest_guide(),
    }


def standard_page(page: "StandardPage") -> dict[str, Any]:
    links = linked_pages(page)
    texts = told(page, "title", "summary", "body")
    opening, sections = by_heading(texts.get("body", ()), lang=texts["lang"])
    printed = on_one_sheet(sections, room=ROOM_WITHOUT_PICTURE - lines(opening))
    return {
        "texts": texts,
        "links": links,
        "opening": opening,
        "sections": printed,
        "not_on_paper": rest(printed),
        "trail": [{"label": texts["title"], "lang": texts["lang"]}],
    }
