from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from community.entrance import members_only
from community.questions.similar import similar_to_question
from community.questions.views.found import question_or_404
from leerkring.accounts.who import person_of


@members_only
@require_safe
def alike(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Questions and examples like this question: a part of its page, that comes when somebody gets there."""
    question = question_or_404(request, pk)
    part = bool(request.headers.get("HX-Request"))
    if not (part or question.is_shown):
        return redirect(question)
    seen = {"question": question, "group": question.group, "alike": similar_to_question(question, person_of(request))}
    return render(request, "community/questions/_alike.html" if part else "community/questions/alike.html", seen)
