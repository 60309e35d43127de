from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from community.chat.doors import leads_on, room_for, room_of
from community.chat.rooms import address_of, search_address_of
from community.chat.searching import LONGEST, words_in
from community.chat.searching import search as find
from community.entrance import members_only


@require_safe
@members_only
@leads_on
def search(request: HttpRequest, slug: str, pk: int | None = None) -> HttpResponse:
    """Messages with the words of `?q=`, those below `?voor=` for the next page."""
    where = room_of(request, slug, pk)
    query = request.GET.get("q", "").replace("\0", " ")[:LONGEST].strip()
    below = request.GET.get("voor", "")
    before = int(below) if below.isascii() and below.isdigit() and len(below) <= 18 else None
    context = {
        "room": where,
        "query": query,
        "found": find(where, words_in(query), before),
        "address": address_of(where),
        "search_address": search_address_of(where),
        "group": where.neighbourhood,
    }
    return render(request, "community/chat/search.html", context)


@require_safe
@members_only
def search_by_number(request: HttpRequest, room: int) -> HttpResponse:
    """Where searching was at first; it may be in somebody's bookmarks. Not for ever: a group may merge."""
    query = request.META.get("QUERY_STRING", "")
    address = search_address_of(room_for(request, room))
    return redirect(f"{address}?{query}" if query else address)
