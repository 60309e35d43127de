"""What belongs in one line stays in one line: a name beside its circle, the menu of a host with numbers in it."""

from collections.abc import Callable

import pytest

from tests.quality.people import MEMBER
from tests.served.fixtures import Enter
from tests.served.site import Site
from tests.served.visitor import Visitor

pytestmark = pytest.mark.browser

BELOW = """people => people.filter((person) => {
  const [circle, name] = [...person.children].map((each) => each.getBoundingClientRect());
  return name.left < circle.right;
}).map((person) => person.textContent.trim())"""

WITH_NUMBERS = """(number) => {
  for (const item of [...document.querySelectorAll(".nav li")].slice(3, 5)) {
    item.querySelector(".badge")?.remove();
    item.firstElementChild.insertAdjacentHTML("beforeend", ` <span class="badge">${number}</span>`);
  }
  const tops = [...document.querySelectorAll(".nav li")].map((item) => Math.round(item.getBoundingClientRect().top));
  return new Set(tops).size;
}"""


@pytest.mark.parametrize("width", [320, 1280])
def test_a_short_name_stands_beside_its_circle(
    width: int, site: Site, enter: Enter, as_who: Callable[[str], Visitor]
) -> None:
    page = enter(site, width=width)
    page.context.add_cookies(as_who(MEMBER).cookies)
    page.goto("/wijken/proefwijk/beheer/")
    people = page.locator("main .row .person")
    assert people.filter(has_text="Gerrie").count() == 1, "with a word that is as short"
    assert people.evaluate_all(BELOW) == []


@pytest.mark.parametrize("number", ["7", "99+"])
def test_the_menu_of_a_host_is_one_line_with_numbers_in_it(
    number: str, site: Site, enter: Enter, as_who: Callable[[str], Visitor]
) -> None:
    page = enter(site, width=1280)
    page.context.add_cookies(as_who(MEMBER).cookies)
    page.goto("/wijken/")
    assert page.locator(".nav-full").count() == 1
    assert page.evaluate(WITH_NUMBERS, number) == 1
