from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from community.groups.lookup import in_group
from community.groups.membership import actions
from community.groups.membership.forms import MyMembershipForm, PerspectiveForm
from community.groups.models import Group, Membership
from community.groups.permissions import check_join_group, membership_of
from community.groups.proposals.words import word_to_read
from leerkring.accounts.who import person_of


@in_group
def join(request: HttpRequest, group: Group) -> HttpResponse:
    """Join an open group: only the perspective is asked."""
    person = person_of(request)
    if membership_of(person, group):
        return redirect(group)
    check_join_group(person, group)
    form = PerspectiveForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.join_group(user=person, group=group, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Welcome to %(group)s!") % {"group": group})
            return redirect(group)
    return render(request, "community/groups/join.html", {"group": group, "form": form})


@in_group
def my_membership(request: HttpRequest, group: Group) -> HttpResponse:
    own = _own(request, group)
    form = MyMembershipForm(request.POST if request.method == "POST" else None, own=own)
    if request.method == "POST" and form.is_valid():
        chosen = {"wants_to_mentor": False} | form.cleaned_data
        try:
            actions.change_membership(membership=own, **chosen)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("That is saved."))
            return redirect(group)
    seen = {"group": group, "form": form, "own": own, "word": word_to_read(group, own)}
    return render(request, "community/groups/my_membership.html", seen)


@require_POST
@in_group
def leave(request: HttpRequest, group: Group) -> HttpResponse:
    try:
        actions.leave_group(membership=_own(request, group))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect("my_membership", group.slug)
    messages.success(request, _goodbye(group) % {"group": group})
    return redirect("groups")


def _goodbye(group: Group) -> str:
    """It says how one comes back: not every group lets everybody in just like that."""
    if not group.is_active:
        return _("You have left %(group)s.")
    if group.access == Group.Access.CLOSED:
        return _("You have left %(group)s. To come back you need a new invitation.")
    if group.access == Group.Access.ON_REQUEST:
        return _("You have left %(group)s. To come back you ask the hosts again.")
    return _("You have left %(group)s. You are always welcome again.")


def _own(request: HttpRequest, group: Group) -> Membership:
    membership = membership_of(person_of(request), group)
    if membership is None:
        raise Http404
    return membership
