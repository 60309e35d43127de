"""Changing and taking away what one wrote."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from community.groups.permissions import check_is_active
from community.moderation.own_texts import mending
from community.questions.actions import delete_answer, delete_question, edit_answer, edit_question
from community.questions.forms import AnswerForm, QuestionForm
from community.questions.models import Answer, Question
from community.questions.page import labels_of
from community.questions.permissions import check_own
from community.questions.tags import suggestions
from community.questions.trails import of_question
from community.questions.views.found import answer_or_404, question_or_404
from community.questions.views.posted import page_of_question, tried
from community.texts.stored import say_stored
from leerkring.accounts.who import person_of


@page_of_question
def change_question(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    found = question_or_404(request, pk)
    check_own(request.user, found)
    check_is_active(found.group)
    form = QuestionForm(request.POST or None, initial=form_values(found))

    def change() -> Question:
        return edit_question(by=person_of(request), question=found, wording=form.wording, told_by=form.teller)

    if tried(request, form, change):
        say_stored(request, _("Your question is changed."), form.cleaned_data["submission"])
        return redirect(found)
    shown = {"form": form, "question": found, "suggestions": suggestions(), "trail": of_question(found, _("Change"))}
    shown["refusal"] = mending(person_of(request), found).why_not
    return render(request, "community/questions/change_question.html", shown)


def form_values(question: Question) -> dict[str, Any]:
    tags, wanted = labels_of(question)
    own = {name: getattr(question, name) for name in ("title", "detail", "language", "told_by")}
    return own | {"about": question.about_id, "tags": ", ".join(name for name, _slug in tags), "wanted": wanted}


def answer_values(answer: Answer) -> dict[str, Any]:
    return {name: getattr(answer, name) for name in ("text", "language", "told_by")}


@page_of_question
def change_answer(request: HttpRequest, slug: str, pk: int, answer: int) -> HttpResponse:
    found = answer_or_404(request, pk, answer)
    check_own(request.user, found)
    check_is_active(found.question.group)
    form = AnswerForm(request.POST or None, initial=answer_values(found))
    if tried(request, form, lambda: edit_answer(by=person_of(request), answer=found, **form.words)):
        say_stored(request, _("Your answer is changed."), form.cleaned_data["submission"])
        return redirect(found)
    shown = {"form": form, "answer": found, "trail": of_question(found.question, _("Change"))}
    shown["refusal"] = mending(person_of(request), found).why_not
    return render(request, "community/questions/change_answer.html", shown)


@page_of_question
def remove_question(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Ask once whether it is meant, then take the question away."""
    found = question_or_404(request, pk)
    check_own(request.user, found)
    if request.method == "POST":
        left = delete_question(by=person_of(request), question=found)
        messages.success(request, _("Your question is taken away."))
        return redirect(left or found.group)
    shown = {"question": found, "back": found, "trail": of_question(found, _("Take away"))}
    return render(request, "community/questions/remove.html", shown)


@page_of_question
def remove_answer(request: HttpRequest, slug: str, pk: int, answer: int) -> HttpResponse:
    found = answer_or_404(request, pk, answer)
    check_own(request.user, found)
    if request.method == "POST":
        delete_answer(by=person_of(request), answer=found)
        messages.success(request, _("Your answer is taken away."))
        return redirect(found.question)
    shown = {"answer": found, "back": found, "trail": of_question(found.question, _("Take away"))}
    return render(request, "community/questions/remove.html", shown)
