"""What pages weigh, beside what they may weigh."""

from dataclasses import dataclass
from pathlib import Path

from tests.bench.neighbourhood import Neighbourhood
from tests.quality.weighing import SCRIPTS_TO_READ, SCRIPTS_TO_WRITE, STYLES, scripts, styles
from tests.served.site import running
from tests.served.visitor import Visitor


@dataclass(frozen=True)
class Page:
    """most: how many bytes its scripts may weigh."""

    label: str
    path: str
    most: int = SCRIPTS_TO_READ


def pages(near: Neighbourhood) -> list[Page]:
    return [
        Page("home", "/"),
        Page("example", "/voorbeelden/lev/"),
        Page("index with facets", "/voorbeelden/"),
        Page("guide", "/handreikingen/leerlandschapsessie/"),
        Page("search", "/zoek/?q=leren"),
        Page("log in", "/account/login/", SCRIPTS_TO_WRITE),
        Page("question", near.question, SCRIPTS_TO_WRITE),
        Page("ask a question", "/vraag/nieuw/", SCRIPTS_TO_WRITE),
        Page("conversation", "/wijken/proefwijk/gesprek/", SCRIPTS_TO_WRITE),
    ]


def weigh(folder: Path, near: Neighbourhood) -> None:
    """Print the weights, from a folder that the site was built in."""
    print(f"\n{'kB, compressed':29}{'styles':>9}{'aim':>6}{'scripts':>10}{'aim':>6}")
    with running(folder) as site:
        visitor, member = Visitor(site), Visitor(site)
        member.log_in("lid")
        for page in pages(near):
            who = visitor if page.path == "/account/login/" else member
            print(line(page, visitor, who))


def line(page: Page, visitor: Visitor, who: Visitor) -> str:
    answer = who.get(page.path)
    if answer.status != 200:
        raise SystemExit(f"{page.path} answers {answer.status}")
    style, script = styles(visitor, answer), scripts(visitor, answer)
    reached = style <= STYLES and script <= page.most
    weights = f"{style / 1000:9.1f}{STYLES / 1000:6.0f}{script / 1000:10.1f}{page.most / 1000:6.0f}"
    return f"{page.label:29}{weights}  {'reached' if reached else 'NOT reached'}"
