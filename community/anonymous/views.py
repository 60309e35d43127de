"""The page where a receipt is typed, and what it can do.

The words travel in the body of each form: not in an address, not in the session, so that they stand in no log
and no table. For the same reason nothing here uses messages, which wait in the session, or leads on.
"""

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from community.anonymous.actions import (
    mark_by_receipt,
    react_by_receipt,
    reflect_by_receipt,
    take_reflection_back,
    withdraw,
)
from community.anonymous.forms import ReactionForm, ReceiptForm
from community.anonymous.page import receipt_page
from community.anonymous.queries import Found
from community.entrance import members_only
from community.questions.models import Answer
from community.questions.trails import today
from community.questions.views.answers import wants_on
from community.questions.views.posted import status_of, tried
from community.reflections.forms import ReflectionForm
from leerkring.accounts.who import person_of
from leerkring.operations.typed import typed_texts

ERMEE = "ermee"
"""Before the names of the fields: two forms stand on one page."""
View = Callable[[HttpRequest, Found], HttpResponse]


def show_once(request: HttpRequest, words: str, submission: UUID) -> HttpResponse:
    """The only page that ever shows a receipt."""
    shown = {"words": words, "submission": submission, "trail": today((_("Your receipt"), ""))}
    return render(request, "community/anonymous/shown_once.html", shown)


@members_only
def receipt(request: HttpRequest) -> HttpResponse:
    """Type a receipt (GET), and see the question that it leads to (POST)."""
    form = ReceiptForm(request.POST if request.method == "POST" else None, user=person_of(request))
    return _show(request, form.found) if form.is_valid() else _ask_for_words(request, form)


def _ask_for_words(request: HttpRequest, form: ReceiptForm) -> HttpResponse:
    """What somebody wrote for a question that the words do not lead to any more is given back."""
    shown = {"form": form, "typed": typed_texts(request), "trail": today((_("Your receipt"), ""))}
    return render(request, "community/anonymous/receipt.html", shown)


def by_receipt(view: View) -> Callable[[HttpRequest], HttpResponse]:
    """The address of a button on the page of a receipt, which sends the words along; without them: type them."""

    @members_only
    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            return redirect("receipt")
        form = ReceiptForm(request.POST, user=person_of(request))
        return view(request, form.found) if form.is_valid() else _ask_for_words(request, form)

    return guarded


@by_receipt
def react(request: HttpRequest, found: Found) -> HttpResponse:
    question = found.published
    form = _reaction_form(request, found)
    by = person_of(request)

    def say() -> bool:
        react_by_receipt(by=by, question=question, **form.written)
        return True

    if tried(request, form, say):
        said = _("Your reaction comes into sight with the next round.")
        return _show(request, found, said=said, stored=form.cleaned_data["submission"])
    return _show(request, found, form=form)


@by_receipt
def helped(request: HttpRequest, found: Found) -> HttpResponse:
    question = found.published
    number = request.POST.get("answer", "")
    is_number = number.isascii() and number.isdecimal() and len(number) < 19
    answer = Answer.objects.filter(question=question, pk=int(number)).first() if is_number else None
    if answer is None:
        raise Http404
    mark_by_receipt(question=question, answer=answer, on=wants_on(request))
    return _show(request, found, said=_("Others see it after the next round."))


@by_receipt
def reflect(request: HttpRequest, found: Found) -> HttpResponse:
    """Tell what came of it; others, or the mentors alone, read it after the next round."""
    question, by = found.published, person_of(request)
    form = ReflectionForm(request.POST, prefix=ERMEE)

    def tell() -> bool:
        reflect_by_receipt(by=by, question=question, words=form.words)
        return True

    if tried(request, form, tell):
        said = _("Thank you for telling. Others read it after the next round.")
        if form.is_for_mentors:
            said = _("Thank you for telling. Only the mentors of this group read it, after the next round.")
        return _show(request, found, said=said, stored=form.cleaned_data["submission"])
    return _show(request, found, telling=form)


@by_receipt
def unreflect(request: HttpRequest, found: Found) -> HttpResponse:
    take_reflection_back(question=found.published)
    return _show(request, found, said=_("What you told is taken away."))


@by_receipt
def take_back(request: HttpRequest, found: Found) -> HttpResponse:
    withdraw(found=found)
    return render(request, "community/anonymous/taken_back.html", {"trail": today((_("Your receipt"), ""))})


def _reaction_form(request: HttpRequest, found: Found) -> ReactionForm:
    page = receipt_page(found, person_of(request)).page
    return ReactionForm(request.POST, talks=page.talks if page else [])


def _show(
    request: HttpRequest,
    found: Found,
    *,
    form: ReactionForm | None = None,
    telling: ReflectionForm | None = None,
    said: str = "",
    stored: UUID | None = None,
) -> HttpResponse:
    mine = receipt_page(found, person_of(request))
    reaction = form or ReactionForm(talks=mine.page.talks if mine.page else [])
    told = telling or ReflectionForm(prefix=ERMEE, initial=mine.told_values)
    shown = {"mine": mine, "form": reaction, "telling": told, "said": said, "stored": stored}
    status = max(status_of(reaction), status_of(told))
    shown["trail"] = today((_("Your receipt"), ""))
    return render(request, "community/anonymous/mine.html", shown, status=status)
