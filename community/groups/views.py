from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from community.entrance import members_only
from community.groups import directory
from community.groups.lookup import in_group
from community.groups.models import Group, Membership
from community.groups.page import group_page
from community.groups.permissions import is_network_moderator
from community.groups.proposals.words import word_to_read
from community.groups.requests.actions import answer_to_read
from community.groups.requests.queries import waiting_requests
from community.moderation.standing import check_may_write
from community.permissions import can
from leerkring.accounts.who import person_of
from leerkring.design.pagination import page_number, pagination

PER_PAGE = 30


@require_safe
@members_only
def groups(request: HttpRequest) -> HttpResponse:
    """The directory: search by place or postcode, and my own groups above it."""
    person, words = person_of(request), directory.tidy(request.GET.get("q", ""))
    found = Paginator(directory.listed(person, words), PER_PAGE).get_page(page_number(request.GET.get("pagina", "")))
    steps = pagination(found, lambda number: "?" + urlencode({"q": words, "pagina": str(number)}))
    mine = list(directory.mine(person))
    seen = {"found": found, "mine": mine, "words": words, "pagination": steps, "requests": waiting_requests(person)}
    return render(request, "community/groups/groups.html", seen)


@require_safe
@in_group
def group(request: HttpRequest, group: Group) -> HttpResponse:
    person = person_of(request)
    page = group_page(group, person)
    asked = answer_to_read(person, group, page.own) if group.access == Group.Access.ON_REQUEST else None
    seen = {"group": group, "page": page, "asked": asked, "may_merge": _may_merge(request, group, page.own)}
    seen["word"] = word_to_read(group, page.own)
    seen["may_ask"] = page.own is not None and group.is_active and can(check_may_write, person, group)
    return render(request, "community/groups/group.html", seen)


def _may_merge(request: HttpRequest, group: Group, own: Membership | None) -> bool:
    """Network moderators have the link here; hosts have it in the settings. Nobody else costs a query."""
    is_host = own is not None and own.is_host
    looks_after_something = getattr(request, "looks_after_something", False)
    return looks_after_something and not is_host and group.is_active and is_network_moderator(person_of(request))
