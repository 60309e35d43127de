"""What a text said before; who wrote it can take the words of an earlier version away."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from community.questions.actions import erase_version
from community.questions.history import versions_of
from community.questions.models import Answer, Question
from community.questions.permissions import is_author
from community.questions.trails import of_question
from community.questions.views.found import answer_or_404, question_or_404
from community.questions.views.posted import page_of_question
from leerkring.accounts.who import person_of


@page_of_question
def question_history(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    found = question_or_404(request, pk)
    return _history(request, found, found)


@page_of_question
def answer_history(request: HttpRequest, slug: str, pk: int, answer: int) -> HttpResponse:
    found = answer_or_404(request, pk, answer)
    return _history(request, found, found.question)


def _history(request: HttpRequest, written: Question | Answer, question: Question) -> HttpResponse:
    if request.method == "POST":
        return _erase(request, written)
    shown = {
        "versions": versions_of(written),
        "is_answer": isinstance(written, Answer),
        "is_mine": is_author(request.user, written),
        "back": written,
        "trail": of_question(question, _("Earlier versions")),
    }
    return render(request, "community/questions/history.html", shown)


def _erase(request: HttpRequest, written: Question | Answer) -> HttpResponse:
    asked = request.POST.get("versie", "")
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 19 else 0
    version = written.versions.select_related("question", "answer").filter(pk=number).first()
    if version is None:
        raise Http404
    erase_version(by=person_of(request), version=version)
    messages.success(request, _("The words of that version are gone."))
    return redirect(request.path)
