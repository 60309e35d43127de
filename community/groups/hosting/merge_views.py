from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from community.entrance import members_only
from community.groups.hosting.forms import MergeForm
from community.groups.hosting.merge import check_merge, choices_for, may_open_merge, merge_group
from community.groups.hosting.merge_preview import what_moves
from community.groups.lookup import goes_on_in, in_group
from community.groups.models import Group
from community.groups.page import people_of
from community.groups.permissions import check_is_active
from leerkring.accounts.models import User
from leerkring.accounts.who import person_of


@members_only
def merge(request: HttpRequest, slug: str) -> HttpResponse:
    """As `_merge`; who says yes twice comes where the first yes led, if they may know that."""
    said_yes = request.method == "POST" and request.POST.get("sure") == "1"
    goes_on = goes_on_in(person_of(request), slug) if said_yes else None
    return redirect(goes_on) if goes_on else _merge(request, slug)


@in_group
def _merge(request: HttpRequest, group: Group) -> HttpResponse:
    """For hosts of both groups, and for network moderators: choose, read what it means, and say yes to that."""
    person = person_of(request)
    if not may_open_merge(person, group):
        return _not_for(request, group)
    check_is_active(group)
    choices = choices_for(person, group)
    form = MergeForm(request.POST or None, choices=choices)
    if request.method != "POST" or not form.is_valid():
        seen = {"group": group, "form": form, "has_choice": choices.exists()}
        return render(request, "community/groups/merge.html", seen)
    return _confirm(request, group, form.cleaned_data["into"], person)


def _confirm(request: HttpRequest, group: Group, into: Group, by: User) -> HttpResponse:
    check_merge(by, group, into)
    if request.POST.get("sure") != "1":
        seen = {"group": group, "into": into, "moves": what_moves(group, into)}
        return render(request, "community/groups/merge_confirm.html", seen)
    merge_group(group=group, into=into, by=by)
    messages.success(request, _("%(old)s goes on in %(new)s.") % {"old": group.name, "new": into.name})
    return redirect(into)


def _not_for(request: HttpRequest, group: Group) -> HttpResponse:
    """Who decides it, and whom to ask."""
    hosts = people_of(group).hosts()
    return render(request, "community/groups/merge_not_for_you.html", {"group": group, "hosts": hosts}, status=403)
