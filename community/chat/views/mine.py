from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from community.chat.unread import conversations_of, groups_without_words
from community.entrance import members_only
from leerkring.accounts.who import person_of


@require_safe
@members_only
def conversations(request: HttpRequest) -> HttpResponse:
    person = person_of(request)
    found = conversations_of(person)
    context = {"conversations": found, "quiet": groups_without_words(person, found)}
    return render(request, "community/chat/conversations.html", context)


@require_safe
@members_only
def test_connection(request: HttpRequest) -> HttpResponse:
    """Says what gets through, in words that somebody can read out to an IT department."""
    scheme = "wss" if request.is_secure() else "ws"
    return render(request, "community/chat/connection.html", {"address": f"{scheme}://{request.get_host()}/live/"})
