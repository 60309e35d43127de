"""Links to the pages of a list, for templates/components/pagination.html."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page

TOO_LARGE = 10**6


@dataclass(frozen=True, slots=True)
class Step:
    """A link to a page; without an address it stands for the pages left out."""

    label: int | str
    address: str = ""
    current: bool = False


@dataclass(slots=True)
class Pagination:
    steps: list[Step] = field(default_factory=list)
    previous: str = ""
    next: str = ""


def pagination(page: Page[Any], address: Callable[[int], str]) -> Pagination:
    """Return the links from `page` to the others; `address` makes one of a page number."""
    if page.paginator.num_pages == 1:
        return Pagination()
    return Pagination(
        steps=[
            Step(number, address(number), number == page.number) if isinstance(number, int) else Step(number)
            for number in page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
        ],
        previous=address(page.number - 1) if page.has_previous() else "",
        next=address(page.number + 1) if page.has_next() else "",
    )


def page_number(given: str) -> int:
    """Read a page number from an address: nonsense is the first page, a huge number stays too large."""
    if not given.isdecimal():
        return 1
    return max(int(given), 1) if len(given) <= 6 else TOO_LARGE
