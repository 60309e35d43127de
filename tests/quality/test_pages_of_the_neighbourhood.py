"""Every page of the neighbourhood, in a real browser: nothing is wrong with it."""

from collections.abc import Callable

import pytest

from tests.quality.pages import NEIGHBOURHOOD, Kind
from tests.quality.survey import assert_good
from tests.served.fixtures import Enter
from tests.served.site import Site
from tests.served.visitor import Visitor

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", NEIGHBOURHOOD, ids=str)
def test_a_page_of_the_neighbourhood_is_good(
    kind: Kind, site: Site, enter: Enter, as_who: Callable[[str], Visitor]
) -> None:
    page = enter(site)
    page.context.add_cookies(as_who(kind.who).cookies)
    assert_good(page, kind)
