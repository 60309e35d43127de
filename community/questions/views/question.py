from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from community.entrance import members_only
from community.questions.forms import AnswerForm
from community.questions.models import Question
from community.questions.page import question_page
from community.questions.trails import of_question
from community.questions.views.found import question_or_404
from community.questions.views.posted import status_of
from community.texts.empty import empty_form
from leerkring.accounts.who import person_of


@members_only
@require_safe
def question(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    found = question_or_404(request, pk)
    if found.group.slug != slug:  # the group has another address now, or was merged
        return redirect(found)
    return show_question(request, found)


def show_question(request: HttpRequest, found: Question, answer_form: AnswerForm | None = None) -> HttpResponse:
    """Show the page, with a form that came back or an empty one."""
    page = question_page(found, person_of(request))
    form = answer_form or empty_form(AnswerForm)
    shown = {"page": page, "question": found, "group": found.group, "form": form, "trail": partial(of_question, found)}
    return render(request, "community/questions/question.html", shown, status=status_of(form))
