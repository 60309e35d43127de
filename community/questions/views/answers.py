"""Answering, reacting, thanking, and marking what helped."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from community.questions.actions import answer_or_add, mark_helped, thank
from community.questions.forms import AnswerForm, FollowUpForm
from community.questions.trails import of_question
from community.questions.views.found import answer_or_404, question_or_404
from community.questions.views.posted import button, page_of_question, status_of, tried
from community.questions.views.question import show_question
from community.texts import render as render_text
from community.texts.stored import say_stored
from community.told.permissions import may_write_down
from leerkring.accounts.who import person_of


@button
def answer(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    question, form = question_or_404(request, pk), AnswerForm(request.POST)
    made = tried(request, form, lambda: answer_or_add(by=person_of(request), to=question, **form.written))
    if made:
        waits = made.hidden_at is not None
        say_stored(request, _("Your answer is there. Thank you."), form.cleaned_data["submission"], waits=waits)
        return redirect(made)
    return show_question(request, question, form)


@page_of_question
def react(request: HttpRequest, slug: str, pk: int, answer: int) -> HttpResponse:
    """React to an answer. What is out of sight is not quoted; who was typing by then keeps their words."""
    above = answer_or_404(request, pk, answer)
    if request.method != "POST" and not above.is_shown:
        return redirect(above)
    form = FollowUpForm(request.POST or None)
    made = tried(request, form, lambda: answer_or_add(by=person_of(request), to=above, **form.written))
    if made:
        waits = made.hidden_at is not None
        say_stored(request, _("Your reaction is there."), form.cleaned_data["submission"], waits=waits)
        return redirect(made)
    shown = {
        "form": form,
        "answer": above,
        "html": render_text(above.text, above.language) if above.is_shown else "",
        "may_write_down": may_write_down(person_of(request), above.question),
        "trail": of_question(above.question, _("React")),
    }
    return render(request, "community/questions/react.html", shown, status=status_of(form))


@button
def thanks(request: HttpRequest, slug: str, pk: int, answer: int) -> HttpResponse:
    found = answer_or_404(request, pk, answer)
    thank(by=person_of(request), answer=found, on=wants_on(request))
    return redirect(found)


@button
def helped(request: HttpRequest, slug: str, pk: int, answer: int) -> HttpResponse:
    found = answer_or_404(request, pk, answer)
    mark_helped(by=person_of(request), answer=found, on=wants_on(request))
    return redirect(found)


def wants_on(request: HttpRequest) -> bool:
    """A button says what should be, so that a second tap undoes nothing."""
    return request.POST.get("on") == "1"
