from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from community.entrance import members_only
from community.saved.actions import save_search
from community.saved.models import SavedSearch
from leerkring.accounts.who import person_of
from leerkring.search.state import State


@require_http_methods(["GET", "HEAD", "POST"])
@members_only
def saved_searches(request: HttpRequest) -> HttpResponse:
    """The searches that I keep; POST keeps one, `search` being what stands behind the question mark of its address."""
    person = person_of(request)
    if request.method == "POST":
        state = State.read(QueryDict(request.POST.get("search", "")[:1000]))
        try:
            save_search(by=person, state=state)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            messages.success(request, _("Kept. What is new comes in your digest."))
        return redirect("saved_searches")
    rows = SavedSearch.objects.filter(user=person).order_by("-pk")
    return render(request, "community/saved/searches.html", {"rows": rows})


@require_POST
@members_only
def forget_search(request: HttpRequest, pk: int) -> HttpResponse:
    get_object_or_404(SavedSearch, user=person_of(request), pk=pk).delete()
    messages.success(request, _("You keep this search no more."))
    return redirect("saved_searches")
