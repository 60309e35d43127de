from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from community.entrance import members_only
from community.questions.today import today_of
from leerkring.accounts.who import person_of


@members_only
@require_safe
def today(request: HttpRequest) -> HttpResponse:
    looks_after_something = getattr(request, "looks_after_something", False)  # asked at the door already
    today = today_of(person_of(request), looks_after_something=looks_after_something)
    return render(request, "community/questions/today.html", {"today": today})
