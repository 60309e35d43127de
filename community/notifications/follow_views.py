from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from community.entrance import members_only
from community.notifications import followable
from community.notifications.following import follow, followed_by, unfollow
from community.numbers import number_from
from leerkring.accounts.way_back import safe_next
from leerkring.accounts.who import person_of


@members_only
@require_GET
def follows(request: HttpRequest) -> HttpResponse:
    """What I follow."""
    rows, older = followed_by(person_of(request), before=number_from(request.GET.get("voor")))
    return render(request, "community/notifications/follows.html", {"rows": rows, "older": older})


@members_only
@require_POST
def change_follow(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """Follow one thing, or stop following it."""
    person, wanted = person_of(request), request.POST.get("volg") == "ja"
    thing = followable.find(person, kind, number)
    (follow if wanted else unfollow)(user=person, thing=thing)
    if request.htmx:  # type: ignore[attr-defined]
        context = {"kind": kind, "thing": thing, "following": wanted, "just_changed": True}
        return render(request, "community/notifications/_follow_button.html", context)
    said = _("You follow this now. What is new comes in your digest.") if wanted else _("You no longer follow this.")
    messages.success(request, said)
    return redirect(safe_next(request, "terug") or "follows")


@members_only
def follow_tag(request: HttpRequest) -> HttpResponse:
    """Follow a tag by its name, as somebody types it."""
    if request.method != "POST":  # the address of a form that came back, which is loaded again
        return redirect("follows")
    typed, person = request.POST.get("label", ""), person_of(request)
    name = " ".join(typed.split())[:100].replace("\0", "")
    tag = followable.visible(person, "label").filter(name__iexact=name).first()
    if tag is None:
        rows, older = followed_by(person)
        context = {"rows": rows, "older": older, "typed": typed, "is_unknown": True}
        return render(request, "community/notifications/follows.html", context, status=422)
    follow(user=person, thing=tag)
    messages.success(request, _("You follow “%(label)s” now.") % {"label": tag.name})
    return redirect("follows")
