from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from community.questions.models import Answer, Question
from community.questions.trails import of_question
from community.questions.views.found import answer_or_404, question_or_404
from community.questions.views.posted import page_of_question
from community.told.actions import withdraw_consent
from community.told.permissions import check_withdraw
from leerkring.accounts.who import person_of


@page_of_question
def question_consent(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    found = question_or_404(request, pk)
    return _consent(request, found, found)


@page_of_question
def answer_consent(request: HttpRequest, slug: str, pk: int, answer: int) -> HttpResponse:
    found = answer_or_404(request, pk, answer)
    return _consent(request, found, found.question)


def _consent(request: HttpRequest, written: Question | Answer, question: Question) -> HttpResponse:
    """Show who told it and since when they agree (GET); take it away when they no longer do (POST)."""
    if not written.told_by:
        raise Http404
    check_withdraw(person_of(request), written)
    if request.method == "POST":
        left = withdraw_consent(by=person_of(request), written=written)
        messages.success(request, _("It is taken away, earlier versions too."))
        return redirect(left or question.group)
    shown = {"written": written, "is_answer": isinstance(written, Answer), "question": question}
    trail = of_question(question, _("Told by a resident"))
    return render(request, "community/told/consent.html", {**shown, "trail": trail})
