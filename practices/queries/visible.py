"""Who sees which pages: the one place that decides. Lists, links, files and the API all ask here."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from django.http import HttpRequest
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet

from leerkring.prepared import prepared

Reader = AbstractBaseUser | AnonymousUser
EVERYBODY = AnonymousUser()
"""For whom everything is read that is kept and shown to others too."""


class VisibleQuerySet(PageQuerySet):
    def visible_to(self, user: Reader) -> "VisibleQuerySet":
        """Narrow to the pages that `user` may find in a list, a link or an answer of the API.

        Say that `lev` is on the site, `get-lab` is a draft, and `intern` is on the site with a
        view restriction, on itself or on a page above it:

            PracticePage.objects.visible_to(AnonymousUser())  # a visitor: lev
            PracticePage.objects.visible_to(member)           # lev
            PracticePage.objects.visible_to(editor)           # lev; the desk lists all three

        So far the answer is the same for everybody, because lists are kept for everybody. A page for
        people who are logged in or who are in a group stays out of lists for them too; at its own
        address (`may_read`) they can read it.
        """
        return only_visible(self, user)


LibraryPageManager = PageManager.from_queryset(VisibleQuerySet)


def only_visible(rows: QuerySet[Any, Any], user: Reader, page: str = "") -> Any:
    """Narrow rows like `visible_to`: pages of any kind, or rows that point to one in their field `page`.

    It is part of the same question; Wagtail's `public()` asks the database for the restrictions first.
    """
    before = f"{page}__" if page else ""
    return rows.filter(~Exists(restrictions_above(f"{before}path")), **{f"{before}live": True})


def restrictions_above(path: str = "path") -> QuerySet[PageViewRestriction]:
    """The restrictions on a page and on those above it, for use inside a question about that page."""
    inner = ExpressionWrapper(OuterRef(path), output_field=CharField())
    return PageViewRestriction.objects.annotate(inner=inner).filter(inner__startswith=F("page__path"))


def hidden_pages() -> list[int]:
    """The numbers of the pages on the site that are not for everybody: for what takes no question inside its own."""
    return _hidden()


@prepared
def _hidden() -> QuerySet[Any, Any]:
    return Page.objects.live().order_by().filter(Exists(restrictions_above())).values_list("pk", flat=True)


def may_read(page: Page, request: HttpRequest) -> bool:
    """Whether who asks may read this one page: Wagtail's own rule, as when it serves the page."""
    return page.live and all(each.accept_request(request) for each in page.get_view_restrictions())
