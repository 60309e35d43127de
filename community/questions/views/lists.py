from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from community.entrance import members_only
from community.groups.lookup import for_readers, goes_on_in
from community.groups.models import Group
from community.questions.choices import SEATS, Choices, List, Status
from community.questions.lists import listing
from community.questions.trails import today
from leerkring.accounts.who import person_of


@members_only
@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    person, choices = person_of(request), Choices.read(request.GET)
    found = listing(person, choices)
    if choices.wijk and not found.rows and (now := goes_on_in(person, choices.wijk)):
        return redirect(f"{reverse('questions')}{choices.address(wijk=now.slug)}")
    tabs = [(each.label, choices.address(lijst=each.value), each.value == choices.lijst) for each in List]
    shown = {
        "listing": found,
        "tabs": tabs,
        "seats": SEATS.values(),
        "statuses": Status,
        "title": List(choices.lijst).label,
        "trail": today((_("Questions"), "")),
    }
    return render(request, "community/questions/list.html", shown)


@require_safe
@for_readers
def of_group(request: HttpRequest, group: Group) -> HttpResponse:
    """Who takes the number from the address of a question comes to the list of its group."""
    return redirect(f"{reverse('questions')}{Choices(wijk=group.slug).address()}")
