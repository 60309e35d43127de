from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from community.groups.hosting.forms import MergeForm
from community.groups.hosting.merge import may_take_in, merge_group
from community.groups.lookup import in_group
from community.groups.models import Group
from community.groups.permissions import check_host_group, is_network_moderator
from leerkring.accounts.who import person_of


@in_group
def merge(request: HttpRequest, group: Group) -> HttpResponse:
    """For hosts of both groups, and for network moderators."""
    person = person_of(request)
    if not is_network_moderator(person):
        check_host_group(person, group)
    form = MergeForm(request.POST or None, choices=may_take_in(person, group))
    if request.method == "POST" and form.is_valid():
        into = form.cleaned_data["into"]
        merge_group(group=group, into=into, by=person)
        messages.success(request, _("%(old)s goes on in %(new)s.") % {"old": group.name, "new": into.name})
        return redirect(into)
    return render(request, "community/groups/merge.html", {"group": group, "form": form})
