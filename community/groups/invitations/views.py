from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Case, QuerySet, Value, When
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from community.entrance import members_only
from community.groups.invitations import actions
from community.groups.invitations.forms import LinkForm, MailForm
from community.groups.invitations.models import Invitation, InvitationQuerySet
from community.groups.lookup import for_hosts
from community.groups.membership.forms import PerspectiveForm
from community.groups.models import Group
from community.groups.permissions import check_enter_group, membership_of
from community.permissions import NotAllowed
from leerkring.accounts.way_back import remember
from leerkring.accounts.who import person_of

MOST = 50
"""Invitations on one page."""


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """The door that a link opens. A visitor is told to log in or to sign up, and comes back here after that."""
    named = Invitation.objects.with_token(token).select_related("group", "made_by")
    if request.user.is_authenticated:
        return _enter(request, named)
    found = named.usable().first()
    if found is None:
        return _over(request)
    remember(request, request.path)
    is_secret = (
        found.email and found.group.access == Group.Access.CLOSED
    )  # a mail is passed on: first prove the address
    seen = {"invitation": found, "group": None if is_secret else found.group}
    return render(request, "community/groups/invitation_for_visitor.html", seen)


@members_only
def _enter(request: HttpRequest, named: InvitationQuerySet) -> HttpResponse:
    person = person_of(request)
    inside = next((each.group for each in named if membership_of(person, each.group)), None)
    if inside is not None:  # opened again, also when it is used up by now
        return redirect(inside)
    invitation = named.usable().first()
    if invitation is None:
        return _over(request)
    group = invitation.group
    check_enter_group(person, group)
    if not invitation.is_for(person):
        return render(request, "community/groups/invitation_of_another.html", status=403)
    form = PerspectiveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.accept(invitation=invitation, user=person, **form.cleaned_data)
        messages.success(request, _("Welcome to %(group)s!") % {"group": group})
        return redirect(group)
    return render(request, "community/groups/invitation.html", {"invitation": invitation, "group": group, "form": form})


def _over(request: HttpRequest) -> HttpResponse:
    return render(request, "community/groups/invitation_over.html", status=404)


@for_hosts
def invitations(request: HttpRequest, group: Group) -> HttpResponse:
    """The invitations that still work, and two forms for new ones."""
    kind = request.POST.get("kind", "")
    by_mail = MailForm(request.POST if kind == "mail" else None)
    by_link = LinkForm(request.POST if kind == "link" else None)
    if request.method == "POST" and _made(request, group, by_mail if kind == "mail" else by_link):
        messages.success(
            request, _("The invitation is on its way.") if kind == "mail" else _("The link is ready below.")
        )
        return redirect("group_invitations", group.slug)
    rows = _newest_first(group, before_all=by_mail.cleaned_data.get("email", "") if by_mail.is_bound else "")
    links = [(row, request.build_absolute_uri(f"/uitnodiging/{row.token}/")) for row in rows[:MOST]]
    seen = {"group": group, "by_mail": by_mail, "by_link": by_link, "links": links}
    return render(request, "community/groups/invitations.html", seen)


@require_POST
@for_hosts
def again(request: HttpRequest, group: Group, pk: int) -> HttpResponse:
    """Send a personal invitation once more."""
    try:
        actions.send_again(invitation=_found(group, pk), by=person_of(request))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    except NotAllowed:  # pressed twice, or somebody came in meanwhile
        messages.info(request, _("That invitation was sent again already, or is over. Below stands what works now."))
    else:
        messages.success(request, _("The invitation is sent again. Only the new one works."))
    return redirect("group_invitations", group.slug)


@require_POST
@for_hosts
def revoke(request: HttpRequest, group: Group, pk: int) -> HttpResponse:
    found = _found(group, pk)
    actions.revoke(invitation=found, by=person_of(request))
    messages.success(request, _("This invitation does not work any more."))
    return redirect("group_invitations", group.slug)


def _newest_first(group: Group, before_all: str) -> QuerySet[Invitation]:
    """Those that still work; before them the one to the address that was filled in, which may be sent again."""
    rows = Invitation.objects.filter(group=group).usable().select_related("made_by")
    if not before_all:
        return rows.order_by("-pk")
    rest = Case(When(email__iexact=before_all, then=Value(0)), default=Value(1))
    return rows.order_by(rest, "-pk")


def _found(group: Group, pk: int) -> Invitation:
    found = Invitation.objects.filter(group=group, pk=pk).select_related("group").first()
    if found is None:
        raise Http404
    return found


def _made(request: HttpRequest, group: Group, form: MailForm | LinkForm) -> bool:
    if not form.is_valid():
        return False
    by, chosen = person_of(request), form.cleaned_data
    try:
        if isinstance(form, MailForm):
            actions.invite_by_mail(by=by, group=group, **chosen)
        else:
            actions.make_link(by=by, group=group, **chosen)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True
