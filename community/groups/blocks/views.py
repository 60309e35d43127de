from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from community.entrance import members_only
from community.groups.blocks.models import Block
from community.groups.models import Group
from leerkring.accounts.models import User
from leerkring.accounts.way_back import safe_next
from leerkring.accounts.who import person_of


@members_only
def blocks(request: HttpRequest) -> HttpResponse:
    """Whom I have blocked, each with a button to undo it."""
    person = person_of(request)
    if request.method == "POST":
        number = request.POST.get("person", "")
        if number.isascii() and number.isdecimal() and len(number) < 18:
            Block.objects.filter(blocker=person, blocked=int(number)).delete()
            messages.success(request, _("You see and hear this person again."))
        return redirect("blocks")
    rows = Block.objects.filter(blocker=person).select_related("blocked").order_by("-pk")[:200]
    return render(request, "community/groups/blocks.html", {"rows": rows})


@members_only
def block(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once, then block. Only people whom one can meet: in a group that one may read."""
    person = person_of(request)
    other = User.objects.filter(pk=pk, is_active=True).exclude(pk=person.pk).first()
    shared = Group.objects.readable_by(person).filter(memberships__user=other).order_by("name").first()
    if other is None or shared is None:
        raise Http404
    if request.method == "POST":
        Block.objects.get_or_create(blocker=person, blocked=other)
        messages.success(request, _("You hear nothing of %(name)s any more.") % {"name": other.get_full_name()})
        return redirect("blocks")
    if Block.objects.filter(blocker=person, blocked=other).exists():
        return redirect("blocks")
    back = safe_next(request, "terug") or shared.get_absolute_url()
    return render(request, "community/groups/block.html", {"other": other, "back": back})
