"""Every kind of page that somebody reads, in a real browser: nothing is wrong with it."""

import pytest

from tests.quality.pages import READING, Kind
from tests.quality.survey import assert_good
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", READING, ids=str)
def test_a_page_to_read_is_good(kind: Kind, site: Site, enter: Enter) -> None:
    assert_good(enter(site), kind)
