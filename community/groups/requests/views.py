from collections.abc import Sequence

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from community.groups.lookup import for_hosts, in_group
from community.groups.models import Group
from community.groups.permissions import check_ask_to_join, membership_of
from community.groups.requests import actions
from community.groups.requests.forms import AskToJoinForm, DecideForm
from leerkring.accounts.way_back import safe_next
from leerkring.accounts.who import person_of
from leerkring.operations.typed import typed_texts


@in_group
def ask(request: HttpRequest, group: Group) -> HttpResponse:
    """Ask the hosts of a group to join it."""
    person = person_of(request)
    if membership_of(person, group):
        return redirect(group)
    check_ask_to_join(person, group)
    form = AskToJoinForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _asked(request, group, form):
        messages.success(request, _("Your request is with the hosts. You will hear from them."))
        return redirect(group)
    waiting = actions.waiting_request(person, group)
    return render(request, "community/groups/ask_to_join.html", {"group": group, "form": form, "waiting": waiting})


@require_POST
@in_group
def take_back(request: HttpRequest, group: Group) -> HttpResponse:
    waiting = actions.waiting_request(person_of(request), group)
    if waiting is None:
        messages.info(request, _("Your request waits no more: a host answered it, or you took it back before."))
    else:
        actions.take_request_back(request=waiting)
        messages.success(request, _("Your request is taken back."))
    return redirect(safe_next(request, "terug") or group)


@require_safe
@for_hosts
def requests(request: HttpRequest, group: Group) -> HttpResponse:
    """Who waits for an answer, each with a form of its own."""
    return _show(request, group, None)


@for_hosts
def decide(request: HttpRequest, group: Group, pk: int) -> HttpResponse:
    found = group.join_requests.filter(pk=pk).select_related("group", "user").first()
    if request.method != "POST":  # the address of a form that is loaded again
        return redirect("group_requests", group.slug)
    if found is None:
        messages.info(request, _("This request is not there any more: it was taken back, or nobody has to answer it."))
        return _show(request, group, None, typed_texts(request))
    if not group.is_active:  # archived since; the page says so
        return _show(request, group, None, typed_texts(request))
    form = DecideForm(request.POST, prefix=str(pk))
    if not form.is_valid():
        return _show(request, group, form)
    accept = form.cleaned_data["answer"] == "yes"
    words = form.cleaned_data["word"]
    if not actions.decide_request(request=found, by=person_of(request), accept=accept, word=words):
        messages.info(request, _("Somebody answered this request before you."))
        return _show(request, group, None, typed_texts(request))
    messages.success(request, _("Done. The asker hears it now."))
    return redirect("group_requests", group.slug)


def _asked(request: HttpRequest, group: Group, form: AskToJoinForm) -> bool:
    names = ("perspective", "wants_to_mentor", "note", "language")
    try:
        actions.ask_to_join(user=person_of(request), group=group, **{name: form.cleaned_data[name] for name in names})
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


def _show(request: HttpRequest, group: Group, returned: DecideForm | None, typed: Sequence[str] = ()) -> HttpResponse:
    """typed: what could not be kept, to be copied."""
    rows = group.join_requests.filter(decided_at=None).select_related("user").order_by("pk")[:50]
    forms = [
        (row, returned if returned and returned.prefix == str(row.pk) else DecideForm(prefix=str(row.pk)))
        for row in rows
    ]
    return render(request, "community/groups/requests.html", {"group": group, "forms": forms, "typed": typed})
