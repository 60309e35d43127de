from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from community.entrance import members_only
from community.groups.appointing.actions import appoint_host, check_appoint
from community.groups.appointing.queries import hosts_wanted, mentors_wanted
from community.groups.hosting.mentors import confirm_mentor
from community.groups.models import Membership
from community.numbers import number_from
from leerkring.accounts.models import User
from leerkring.accounts.who import person_of


@members_only
def wanted(request: HttpRequest) -> HttpResponse:
    """For network moderators: groups without a host, and only hosts who ask to be a mentor; POST decides."""
    person = person_of(request)
    check_appoint(person)
    if request.method == "POST":
        return _decide(request, person)
    seen = {"groups": hosts_wanted(), "mentors": mentors_wanted()}
    return render(request, "community/groups/hosts_wanted.html", seen)


def _decide(request: HttpRequest, by: User) -> HttpResponse:
    number = number_from(request.POST.get("membership"))
    chosen = Membership.objects.present().filter(pk=number).first()
    try:
        _change(chosen, request.POST.get("what", ""), by)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("That is done."))
    return redirect("hosts_wanted")


def _change(chosen: Membership | None, what: str, by: User) -> None:
    if chosen is None:
        raise ValidationError(_("Choose somebody who takes part in the group."))
    if what in ("mentor", "no-mentor"):
        confirm_mentor(membership=chosen, is_mentor=what == "mentor", by=by)
    else:
        appoint_host(membership=chosen, by=by)
