"""Who logs out at a desk leaves no drafts behind at the device either."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.test_draft_journey import kept, types
from tests.journeys.test_question_journey import comes_in, joins
from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser


def of_the_editors(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto("/beheer/")
    page.locator(".sidebar-footer__account").click()
    page.get_by_role("button", name="Uitloggen").click()


def of_django(page: Page) -> None:
    page.goto("/django-beheer/")
    page.locator("#logout-form button").click()


@pytest.mark.parametrize("role, log_out", [("redacteur", of_the_editors), ("beheerder", of_django)])
def test_logging_out_at_a_desk_leaves_nothing_for_the_next(
    own_site: Site, enter: Enter, role: str, log_out: Callable[[Page], None]
) -> None:
    page = comes_in(own_site, enter, role, script=True).page
    joins(page)
    types(page)
    log_out(page)
    expect(page).not_to_have_url(f"{own_site.address}/beheer/")
    assert kept(page) == []
