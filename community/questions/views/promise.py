"""Promising to look into a question, and closing a question that was asked before."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from community.questions.actions import close_as_duplicate, promise_answer, reopen, withdraw_promise
from community.questions.forms import DuplicateForm
from community.questions.permissions import check_close_question
from community.questions.similar import similar_to_question
from community.questions.trails import of_question
from community.questions.views.answers import wants_on
from community.questions.views.found import question_or_404
from community.questions.views.posted import button, page_of_question, tried
from leerkring.accounts.who import person_of


@button
def promise(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    question, change = question_or_404(request, pk), promise_answer if wants_on(request) else withdraw_promise
    change(by=person_of(request), question=question)
    return redirect(question)


@page_of_question
def close(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Lead a question to one that was asked before."""
    question, person = question_or_404(request, pk), person_of(request)
    check_close_question(person, question)
    if not question.is_shown:
        return redirect(question)
    form = DuplicateForm(request.POST or None, question=question, user=person)
    end = tried(request, form, lambda: close_as_duplicate(by=person, question=question, of=form.cleaned_data["of"]))
    if end:
        messages.success(request, _("The other question is closed. The talk goes on here."))
        return redirect(end)
    alike = similar_to_question(question, person, among=("questions",))
    shown = {"form": form, "question": question, "alike": alike, "trail": of_question(question, _("Asked before"))}
    return render(request, "community/questions/close.html", shown)


@button
def open_again(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    question = question_or_404(request, pk)
    reopen(by=person_of(request), question=question)
    return redirect(question)
