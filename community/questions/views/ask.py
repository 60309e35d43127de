from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from community.anonymous.actions import ask_anonymously
from community.anonymous.small_groups import where_others_may_guess
from community.anonymous.views import show_once
from community.entrance import members_only
from community.groups.lookup import go_on_in
from community.groups.models import Group, Membership
from community.questions.actions import ask_or_add
from community.questions.ask_form import AskForm
from community.questions.models import Question
from community.questions.similar import looked_for, similar_to
from community.questions.tags import suggestions
from community.questions.trails import Trail, today
from community.questions.views.posted import tried
from community.texts.stored import say_stored
from leerkring.accounts.models import User
from leerkring.accounts.who import person_of


@members_only
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Ask a question: one field, and more for who wants. `?wijk=` and `?titel=` fill something in."""
    person = person_of(request)
    memberships = may_ask_in(person)
    if not memberships and request.method != "POST":
        return render(request, "community/questions/ask_join_first.html", {"trail": here()})
    form = AskForm(request.POST or None, memberships=memberships, initial=filled_in(request, memberships))
    if form.is_bound and form.is_valid() and form.is_anonymous and "look" not in request.POST:
        return asks_anonymously(request, form)
    question = None if "look" in request.POST else tried(request, form, lambda: asked(person, form))
    if question:
        waits = question.hidden_at is not None
        say_stored(request, _("Your question is there."), form.cleaned_data["submission"], waits=waits)
        return redirect(question)
    return render(request, "community/questions/ask.html", _shown(request, form))


@members_only
@require_http_methods(["GET", "HEAD", "POST"])
def similar(request: HttpRequest) -> HttpResponse:
    """What is like the question that somebody is typing. By POST, so that it stands in no log of addresses."""
    if request.method != "POST":
        return redirect("ask")
    found = similar_to(request.POST.get("title", ""), person_of(request))
    return render(request, "community/questions/_similar.html", {"similar": found})


def may_ask_in(person: User) -> list[Membership]:
    own = Membership.objects.of(person).filter(group__status=Group.Status.ACTIVE)
    return list(own.select_related("group").order_by("-pk"))


def filled_in(request: HttpRequest, memberships: list[Membership]) -> dict[str, object]:
    known = {each.group.slug for each in memberships}
    asked = request.GET.get("wijk", "")
    if asked and asked not in known:  # perhaps it goes on in another group since
        asked = go_on_in(person_of(request), [asked]).get(asked, "")
    group = asked if asked in known else next((each.group.slug for each in memberships), "")
    about = request.GET.get("over", "")
    about_page = int(about) if about.isascii() and about.isdecimal() and len(about) < 10 else None
    return {"group": group, "title": request.GET.get("titel", "")[:200], "about": about_page}


def asked(person: User, form: AskForm) -> Question:
    submission = form.cleaned_data["submission"]
    group, wording, teller = form.membership.group, form.wording, form.teller
    return ask_or_add(by=person, group=group, wording=wording, submission=submission, told_by=teller)


def show_filled_in(request: HttpRequest, initial: dict[str, object], draft: str) -> HttpResponse:
    """The page on which somebody asks, with words from elsewhere in it. draft: under which name it is kept."""
    memberships = may_ask_in(person_of(request))
    if not memberships:
        return render(request, "community/questions/ask_join_first.html", {"trail": here()})
    form = AskForm(None, memberships=memberships, initial=initial)
    return render(request, "community/questions/ask.html", {**_shown(request, form), "draft": draft})


def asks_anonymously(request: HttpRequest, form: AskForm) -> HttpResponse:
    """Show the receipt right away: it can wait nowhere for another page."""
    by, group, submission = person_of(request), form.membership.group, form.cleaned_data["submission"]
    ask = partial(ask_anonymously, by=by, group=group, wording=form.wording, submission=submission)
    if receipt := tried(request, form, ask):
        return show_once(request, receipt, submission)
    return render(request, "community/questions/ask.html", _shown(request, form))


def _shown(request: HttpRequest, form: AskForm) -> dict[str, object]:
    title = str(form["title"].value() or "")
    found, why_nothing = looked_for(title, person_of(request)) if title and form.is_bound else ([], "")
    return {
        "form": form,
        "suggestions": suggestions(),
        "similar": found,
        "why_nothing": why_nothing if "look" in request.POST else "",
        "guesses": where_others_may_guess(form.memberships),
        "trail": here(),
    }


def here() -> Trail:
    return today((_("Ask your learning question"), ""))
