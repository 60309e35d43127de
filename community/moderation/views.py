"""The queue, a case, and what is decided about it."""

from collections.abc import Callable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from community.entrance import members_only
from community.groups.permissions import is_network_moderator
from community.groups.succession import without_host
from community.moderation import actions
from community.moderation.cases import Case
from community.moderation.forms import DecisionForm
from community.moderation.mutes import Mute
from community.moderation.pages import case_page, slice_of
from community.moderation.queries import looks_after_something
from community.moderation.rows import rows_of
from leerkring.accounts.models import User
from leerkring.accounts.who import person_of


@require_safe
@members_only
def queue(request: HttpRequest) -> HttpResponse:
    """What waits, oldest first; or with `?lijst=klaar` what was decided, newest first."""
    user = person_of(request)
    if not looks_after_something(user):
        raise Http404
    is_done = request.GET.get("lijst") == "klaar"
    cases = Case.objects.visible_to(user).for_reading()
    listed = cases.decided() if is_done else cases.open()
    found = slice_of(listed, request.GET.get("na", ""), newest_first=is_done)
    shown = {
        "found": found,
        "rows": rows_of(found.rows, user),
        "is_done": is_done,
        "is_moderator": is_network_moderator(user),
    }
    return render(request, "community/moderation/queue.html", shown)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """A case with the text; POST decides."""
    user = person_of(request)
    found = _case(user, pk)
    page = case_page(found, user)
    form = DecisionForm(request.POST or None, case=found, is_moderator=page.is_moderator)
    if request.method == "POST" and form.is_valid():
        if _decided(found, user, form):
            return _after(request, found)
        page = case_page(found := _case(user, pk), user)  # what it is now
    return render(request, "community/moderation/case.html", {"page": page, "case": found, "form": form})


@require_POST
@members_only
def claim(request: HttpRequest, pk: int) -> HttpResponse:
    return _do(request, pk, actions.claim_case)


@require_POST
@members_only
def release(request: HttpRequest, pk: int) -> HttpResponse:
    return _do(request, pk, actions.release_case)


@require_POST
@members_only
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    return _do(request, pk, actions.reopen_case)


@require_POST
@members_only
def lift(request: HttpRequest, pk: int) -> HttpResponse:
    """Let an author write again."""
    user = person_of(request)
    mute = get_object_or_404(Mute.objects.filter(case__in=Case.objects.visible_to(user)), pk=pk)
    actions.lift_mute(mute=mute, by=user)
    messages.success(request, _("Done: writing is possible again."))
    return redirect("moderation_case", mute.case_id)


def _decided(case: Case, by: User, form: DecisionForm) -> bool:
    """Decide; where that cannot be, say why above the form, which keeps what was typed and chosen."""
    try:
        actions.decide_case(case=case, by=by, decision=form.decision)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


def _after(request: HttpRequest, case: Case) -> HttpResponse:
    """Lead to what waits; who took out the only host of a group, to where another one is chosen."""
    messages.success(request, _("Decided. Everybody who has to know is told."))
    if is_network_moderator(person_of(request)) and without_host().filter(pk=case.group_id).exists():
        messages.info(request, _("The group has no host any more. Choose another one here."))
        return redirect("hosts_wanted")
    return redirect("moderation")


def _case(user: User, pk: int) -> Case:
    return get_object_or_404(Case.objects.visible_to(user).for_reading().select_related("author"), pk=pk)


def _do(request: HttpRequest, pk: int, action: Callable[..., None]) -> HttpResponse:
    user = person_of(request)
    found = _case(user, pk)
    try:
        action(case=found, by=user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect(found)
