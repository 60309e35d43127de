from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from community.entrance import members_only
from community.questions.news import news_of, seen_from
from community.questions.views.found import question_or_404
from leerkring.accounts.who import person_of

NOTHING, SHOWS_TOO_MUCH = 204, 205


@members_only
@require_safe
def news(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """What came since the page was opened: a line, nothing (204), or that the page shows what is no more (205)."""
    question = question_or_404(request, pk)
    seen = seen_from(request.GET)
    if seen is None:
        return HttpResponse(status=NOTHING)
    found = news_of(question, seen, person_of(request))
    if found.is_gone:
        return HttpResponse(status=SHOWS_TOO_MUCH)
    if not (found.answers or found.has_promise):
        return HttpResponse(status=NOTHING)
    return render(request, "community/questions/_came_since.html", {"question": question, "news": found})
