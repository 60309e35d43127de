from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from community.entrance import members_only
from community.groups.models import Group, Membership
from community.notifications import actions
from community.notifications.bundles import bundles_of
from community.notifications.forms import PreferencesForm
from community.notifications.mail.problems import problem_of
from community.notifications.preferences import preferences_of
from community.numbers import number_from
from leerkring.accounts.who import person_of


@members_only
@require_GET
def notifications(request: HttpRequest) -> HttpResponse:
    """What is new for me, bundled per question."""
    person = person_of(request)
    bundles = bundles_of(person, before=number_from(request.GET.get("voor")))
    context = {"bundles": bundles, "problem": problem_of(person)}
    return render(request, "community/notifications/notifications.html", context)


@members_only
@require_POST
def read(request: HttpRequest) -> HttpResponse:
    """Mark as read, up to what was on the page: everything, one question, or one row that has no question."""
    person, bundle = person_of(request), number_from(request.POST.get("bundel"), least=-(2**63))
    until = number_from(request.POST.get("tot")) or 0
    if bundle is None:
        actions.mark_read(user=person, until=until)
        messages.success(request, _("Everything is marked as read."))
    elif bundle < 0:
        actions.mark_one_read(user=person, number=-bundle)
    else:
        actions.mark_read(user=person, until=until, question=bundle)
    return redirect("notifications")


@members_only
def preferences(request: HttpRequest) -> HttpResponse:
    """The choice of how and when to be told."""
    person = person_of(request)
    groups = Membership.objects.of(person).filter(group__in=Group.objects.joined_by(person))
    groups = groups.select_related("group").order_by("group__name", "pk")
    data = request.POST if request.method == "POST" else None
    form = PreferencesForm(
        data, instance=preferences_of(person), memberships=groups.select_related("group").order_by("group__name", "pk")
    )
    if form.is_valid():
        actions.save_preferences(user=person, chosen=form.chosen(), per_group=form.per_group())
        messages.success(request, _("Saved. This is how we tell you from now on."))
        return redirect("notification_preferences")
    status = 422 if form.is_bound else 200
    context = {"form": form, "problem": problem_of(person)}
    return render(request, "community/notifications/preferences.html", context, status=status)
