from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from community.entrance import members_only
from community.groups.appointing.actions import appoint_host, check_appoint
from community.groups.appointing.queries import hosts_wanted
from community.groups.models import Membership
from community.notifications.numbers import number_from
from leerkring.accounts.models import User
from leerkring.accounts.who import person_of


@members_only
def wanted(request: HttpRequest) -> HttpResponse:
    """For network moderators: groups without a host, and who takes part there; POST makes one of them host."""
    person = person_of(request)
    check_appoint(person)
    if request.method == "POST":
        return _appoint(request, person)
    return render(request, "community/groups/hosts_wanted.html", {"groups": hosts_wanted()})


def _appoint(request: HttpRequest, by: User) -> HttpResponse:
    number = number_from(request.POST.get("membership"))
    chosen = Membership.objects.present().filter(pk=number).first()
    if chosen is None:
        messages.error(request, _("Choose somebody who takes part in the group."))
    else:
        appoint_host(membership=chosen, by=by)
        messages.success(request, _("That is done."))
    return redirect("hosts_wanted")
