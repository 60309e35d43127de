from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from community.entrance import members_only
from community.numbers import LARGEST
from community.offering.actions import decide_consent, offer_to_editors, take_offer_back
from community.offering.forms import OfferForm
from community.offering.models import Consent
from community.offering.permissions import check_offer
from community.permissions import NotAllowed
from community.questions.models import Answer, Question
from community.questions.trails import of_question
from community.questions.views.found import question_or_404
from community.questions.views.posted import button, page_of_question, tried
from community.reflections.models import Reflection
from community.reflections.permissions import check_is_asker
from community.texts import render as as_html
from leerkring.accounts.who import person_of


@page_of_question
def offer(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Offer a question with what came of it to the editors."""
    question, person = question_or_404(request, pk), person_of(request)
    check_is_asker(person, question)
    told = Reflection.objects.visible_to(person).filter(question=question).first()
    if told is None:
        raise Http404
    told.question = question
    check_offer(person, told)
    form = OfferForm(request.POST or None, answers=answers_of_others(question), is_told=bool(question.told_by))
    if tried(request, form, lambda: offer_to_editors(by=person, reflection=told, answers=form.chosen)):
        messages.success(request, _said_of_offer(form))
        return redirect(question)
    shown = {"form": form, "question": question, "trail": of_question(question, _("Offer to the editors"))}
    return render(request, "community/offering/offer.html", shown)


def _said_of_offer(form: OfferForm) -> str:
    if not form.chosen:
        return _("The editors have it. The words of others do not go along.")
    return _("The editors have it. Who answered is asked whether their words may go along.")


@button
def take_back(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take an offer back that nobody published yet."""
    question = question_or_404(request, pk)
    take_offer_back(by=person_of(request), question=question)
    messages.success(request, _("You took it back. The editors no longer have it."))
    return redirect(question)


def answers_of_others(question: Question) -> list[Answer]:
    answers = question.answers.shown().filter(follows=None, by_asker=False, author__isnull=False)
    return list(answers.select_related("author", "question").order_by("pk"))


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def consent(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether the editors may use an answer of mine; one may come back and say something else."""
    person = person_of(request)
    mine = Consent.objects.filter(answer__author=person).select_related("answer__question__group", "offer__page")
    found: Consent = get_object_or_404(mine, pk=min(pk, LARGEST))
    if request.method == "POST":
        _decide(request, found)
        return redirect("consent", pk)
    answer: Any = found.answer
    question = answer.question
    may_read = Question.objects.visible_to(person).filter(pk=question.pk).exists()
    shown = {"consent": found, "answer": answer, "link": question.get_absolute_url() if may_read else ""}
    shown["text"] = as_html(answer.text, answer.language)
    return render(request, "community/offering/consent.html", shown)


def _decide(request: HttpRequest, found: Consent) -> None:
    agrees, has_agreed = request.POST.get("agree") == "1", request.POST.get("agreed") == "on"
    try:
        decide_consent(by=person_of(request), consent=found, is_given=agrees, has_agreed=has_agreed)
        messages.success(request, _said(found))
    except NotAllowed as refused:
        messages.error(request, str(refused))


def _said(consent: Consent) -> str:
    page = consent.offer.page
    if page is not None and page.live:
        return _("Thank you. The page is published already: the editors see what you chose, and change it.")
    return _("Thank you. Your choice is kept, and you can change it here.")
