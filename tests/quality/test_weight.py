"""Pages are light enough for a phone with one bar of signal."""

import pytest

from tests.quality.html import Html
from tests.quality.pages import ACCOUNTS, FINDING, NEIGHBOURHOOD, PAGES, READING, Kind
from tests.quality.weighing import SCRIPTS_TO_READ, SCRIPTS_TO_WRITE, STYLES, scripts, styles
from tests.served.site import Site
from tests.served.visitor import Answer, Visitor


@pytest.fixture(scope="module")
def visitor(site: Site) -> Visitor:
    return Visitor(site)


@pytest.mark.parametrize("kind", PAGES, ids=str)
def test_styles_are_light(kind: Kind, fetched: dict[Kind, Answer], visitor: Visitor) -> None:
    assert 0 < styles(visitor, fetched[kind]) <= STYLES


@pytest.mark.parametrize("kind", [*READING, *FINDING], ids=str)
def test_scripts_where_people_read_are_light(kind: Kind, fetched: dict[Kind, Answer], visitor: Visitor) -> None:
    assert scripts(visitor, fetched[kind]) <= SCRIPTS_TO_READ


@pytest.mark.parametrize("kind", [*ACCOUNTS, *NEIGHBOURHOOD], ids=str)
def test_scripts_where_people_write_are_light(kind: Kind, fetched: dict[Kind, Answer], visitor: Visitor) -> None:
    assert scripts(visitor, fetched[kind]) <= SCRIPTS_TO_WRITE


def test_a_browser_keeps_the_stylesheet_for_ever(fetched: dict[Kind, Answer], visitor: Visitor) -> None:
    style = Html(fetched[READING[0]].text).styles[0]
    assert "immutable" in visitor.get(style).headers["Cache-Control"]
