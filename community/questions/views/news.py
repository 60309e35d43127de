from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from community.entrance import RESET_CONTENT, members_tabs_only
from community.questions.news import news_of, seen_from
from community.questions.views.found import question_or_404
from leerkring.accounts.who import person_of

NOTHING = 204


@members_tabs_only
def news(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """What came since the page was opened: a line, nothing (204), or that the page shows what is no more (205)."""
    question = question_or_404(request, pk)
    seen = seen_from(request.GET)
    if seen is None:
        return HttpResponse(status=NOTHING)
    found = news_of(question, seen, person_of(request))
    if found.is_gone:
        return HttpResponse(status=RESET_CONTENT)
    if not (found.answers or found.has_promise or found.is_closed):
        return HttpResponse(status=NOTHING)
    return render(request, "community/questions/_came_since.html", {"question": question, "news": found})
