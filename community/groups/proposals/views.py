from collections.abc import Sequence

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from community.entrance import members_only
from community.groups.models import Group
from community.groups.proposals import actions
from community.groups.proposals.actions import check_decide_proposals
from community.groups.proposals.forms import ProposalForm
from community.groups.proposals.known import known_perspective
from community.groups.requests.forms import DecideForm
from leerkring.accounts.models import User
from leerkring.accounts.who import person_of
from leerkring.operations.typed import typed_texts

NAMES = ("name", "place", "about", "language", "access")
OWN = ("postcodes", "perspective", "wants_to_mentor")


@members_only
def propose(request: HttpRequest) -> HttpResponse:
    """Propose a group, and see what became of what I proposed."""
    person = person_of(request)
    form = ProposalForm(request.POST or None, initial={"perspective": known_perspective(person)})
    if request.method == "POST" and form.is_valid():
        values, own = ({name: form.cleaned_data[name] for name in names} for names in (NAMES, OWN))
        try:
            actions.propose_group(by=person, values=values, **own)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Thank you. A network moderator looks at it, and you will hear."))
            return redirect("groups")
    mine = Group.objects.filter(proposed_by=person, status__in=[Group.Status.PROPOSED, Group.Status.DECLINED])
    return render(request, "community/groups/propose.html", {"form": form, "mine": mine.order_by("-pk")[:10]})


@require_safe
@members_only
def proposals(request: HttpRequest) -> HttpResponse:
    return _show(request, None)


@members_only
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    check_decide_proposals(person_of(request))
    if request.method != "POST":  # the address of a form that is loaded again
        return redirect("proposals")
    group = Group.objects.filter(pk=pk).first()
    if group is None:
        raise Http404
    form = DecideForm(request.POST, prefix=str(pk))
    if group.status == Group.Status.PROPOSED and not form.is_valid():
        return _show(request, form)
    if group.status != Group.Status.PROPOSED or not _decided(group, form, person_of(request)):
        messages.info(request, _("Somebody answered this proposal before you."))
        return _show(request, None, typed_texts(request))
    messages.success(request, _("Done. The asker hears it now."))
    return redirect("proposals")


def _decided(group: Group, form: DecideForm, by: User) -> bool:
    said = form.cleaned_data
    return actions.decide_proposal(group=group, by=by, accept=said["answer"] == "yes", word=said["word"])


def _waiting(user: User) -> QuerySet[Group]:
    check_decide_proposals(user)
    return Group.objects.filter(status=Group.Status.PROPOSED).select_related("proposed_by").order_by("pk")


def _show(request: HttpRequest, returned: DecideForm | None, typed: Sequence[str] = ()) -> HttpResponse:
    """typed: what could not be kept, to be copied."""
    rows = _waiting(person_of(request))[:50]
    forms = [
        (row, returned if returned and returned.prefix == str(row.pk) else DecideForm(prefix=str(row.pk)))
        for row in rows
    ]
    return render(request, "community/groups/proposals.html", {"forms": forms, "typed": typed})
