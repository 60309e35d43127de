"""The pages of the hosts."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from community.groups.hosting import actions
from community.groups.hosting.forms import SettingsForm
from community.groups.hosting.mentors import confirm_mentor
from community.groups.lookup import for_hosts
from community.groups.models import Group, Membership, Removal
from community.groups.page import people_of
from leerkring.accounts.who import person_of
from leerkring.design.pagination import page_number, pagination

PER_PAGE = 50


@require_safe
@for_hosts
def members(request: HttpRequest, group: Group) -> HttpResponse:
    """Everybody in the group, who waits for a word as a mentor, and who was removed."""
    found = Paginator(people_of(group), PER_PAGE).get_page(page_number(request.GET.get("pagina", "")))
    seen = {
        "group": group,
        "found": found,
        "pagination": pagination(found, lambda number: f"?pagina={number}"),
        "mentors": people_of(group).filter(wants_to_mentor=True)[:PER_PAGE],
        "removals": Removal.objects.in_force().filter(group=group).select_related("user").order_by("-pk")[:PER_PAGE],
        "requests": group.join_requests.filter(decided_at=None).count(),
    }
    return render(request, "community/groups/members.html", seen)


@require_POST
@for_hosts
def change_member(request: HttpRequest, group: Group, pk: int) -> HttpResponse:
    """One of the buttons behind somebody's name."""
    membership = Membership.objects.filter(group=group, pk=pk).select_related("group", "user").first()
    if membership is None:
        return nobody_there(request, group)
    by, what = person_of(request), request.POST.get("what", "")
    changes = {
        "host": lambda: actions.set_role(membership=membership, role=Membership.Role.HOST, by=by),
        "member": lambda: actions.set_role(membership=membership, role=Membership.Role.MEMBER, by=by),
        "mentor": lambda: confirm_mentor(membership=membership, is_mentor=True, by=by),
        "no-mentor": lambda: confirm_mentor(membership=membership, is_mentor=False, by=by),
    }
    try:
        changes.get(what, _unknown)()
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("That is done."))
    return redirect("group_members", group.slug)


@require_POST
@for_hosts
def lift(request: HttpRequest, group: Group, pk: int) -> HttpResponse:
    removal = Removal.objects.filter(group=group, pk=pk).select_related("group", "user").first()
    if removal is None:
        raise Http404
    actions.lift_removal(removal=removal, by=person_of(request))
    if Removal.objects.in_force().filter(group=group, user=removal.user).exists():  # since this page was opened
        messages.info(request, _("%(name)s was taken out again since.") % {"name": removal.user.get_full_name()})
        return redirect("group_members", group.slug)
    messages.success(request, _("%(name)s may come back.") % {"name": removal.user.get_full_name()})
    return redirect("group_members", group.slug)


@for_hosts
def settings(request: HttpRequest, group: Group) -> HttpResponse:
    person = person_of(request)
    form = SettingsForm(request.POST or None, group=group, user=person)
    if request.method == "POST" and form.is_valid():
        codes = form.cleaned_data["postcodes"]
        actions.change_settings(group=group, by=person, values=form.values, postcodes=codes)
        messages.success(request, _("Saved. It holds from now on."))
        return redirect(group)
    return render(request, "community/groups/settings.html", {"group": group, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@for_hosts
def archive(request: HttpRequest, group: Group) -> HttpResponse:
    """Say what it means that a group is archived; POST does it, or with another `on` brings it back."""
    if request.method != "POST":
        return render(request, "community/groups/archive.html", {"group": group})
    is_archived = request.POST.get("on") == "1"
    actions.set_archived(group=group, is_archived=is_archived, by=person_of(request))
    messages.success(request, _("The group is archived.") if is_archived else _("The group is in use again."))
    return redirect(group)


def nobody_there(request: HttpRequest, group: Group) -> HttpResponse:
    """A button behind a name on a page that was open for long."""
    messages.info(request, _("That person is in the group no more."))
    return redirect("group_members", group.slug)


def _unknown() -> None:
    raise ValidationError(_("We do not know this button. Load the page again."))
