"""What the front page and the pages about the site show."""

from typing import TYPE_CHECKING, Any

from practices.pages.sections import by_heading
from practices.queries.around import capabilities_with_themes, newest_examples, newest_guide, number_of_examples
from practices.queries.links import linked_pages

if TYPE_CHECKING:
    from leerkring.home.models import HomePage, StandardPage

EXAMPLES = 3
STEP_HUES = ["coral", "honey", "sky", "teal", "moss"]


def front_page(page: "HomePage") -> dict[str, Any]:
    return {
        "links": linked_pages(page),
        "steps": [
            {"hue": STEP_HUES[place % len(STEP_HUES)], "step": block.value} for place, block in enumerate(page.steps)
        ],
        "examples": newest_examples(EXAMPLES),
        "number_of_examples": number_of_examples(),
        "capabilities": capabilities_with_themes(),
        "guide": newest_guide(),
    }


def standard_page(page: "StandardPage") -> dict[str, Any]:
    links = linked_pages(page)
    opening, sections = by_heading(page.body, lang="nl")
    return {
        "links": links,
        "opening": opening,
        "sections": sections,
        "trail": [{"label": page.title, "lang": "nl"}],
    }
