from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from community.groups.hosting.views import nobody_there
from community.groups.lookup import for_hosts
from community.groups.models import Group, Membership
from community.groups.removing.actions import remove_as_host
from community.groups.removing.forms import RemoveForm
from leerkring.accounts.models import User
from leerkring.accounts.who import person_of


@require_http_methods(["GET", "HEAD", "POST"])
@for_hosts
def remove(request: HttpRequest, group: Group, pk: int) -> HttpResponse:
    """Say what it means to take somebody out, and ask why; POST does it."""
    membership = Membership.objects.filter(group=group, pk=pk).select_related("user").first()
    if membership is None:
        return nobody_there(request, group)
    form = RemoveForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _removed(group, membership.user, person_of(request), form):
        messages.success(request, _("That is done. The person hears it, and why."))
        return redirect("group_members", group.slug)
    return render(request, "community/groups/remove.html", {"group": group, "row": membership, "form": form})


def _removed(group: Group, person: User, by: User, form: RemoveForm) -> bool:
    try:
        remove_as_host(group=group, person=person, by=by, why=form.cleaned_data["why"])
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True
