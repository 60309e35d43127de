"""Every kind of page where somebody looks for something, in a real browser: nothing is wrong with it."""

import pytest

from tests.quality.pages import FINDING, Kind
from tests.quality.survey import assert_good
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", FINDING, ids=str)
def test_a_page_to_find_something_is_good(kind: Kind, site: Site, enter: Enter) -> None:
    assert_good(enter(site), kind)
