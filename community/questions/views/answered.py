"""Somebody finds the answer while asking: the question need not be asked any more."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from community.entrance import members_only
from community.questions.similar import may_look
from community.texts.stored import say_stored
from leerkring.accounts.who import person_of
from leerkring.search.helped.actions import count_helped
from leerkring.search.helped.queries import found_by_name


@members_only
@require_http_methods(["GET", "HEAD", "POST"])
def answered(request: HttpRequest) -> HttpResponse:
    """Lead to what answers, count it, and let the browser forget the draft. Nothing of what was typed is kept."""
    person = person_of(request)
    found = found_by_name(request.POST.get("answered", ""), person)
    if found is None:
        return redirect("ask")
    if may_look(person):
        count_helped(document=found)
    sentence = _("Good that you found it. What you were asking is not kept; you can always ask it after all.")
    say_stored(request, sentence, _submission(request))
    return redirect(found.address)


def _submission(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("submission", ""))
    except ValueError:
        return UUID(int=0)
