from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from community.entrance import members_only
from community.questions.paper import paper_of
from community.questions.trails import of_question
from community.questions.views.found import question_or_404
from leerkring.accounts.who import person_of
from practices.sharing.addresses import absolute


@members_only
@require_safe
def paper(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The question with its answers as one sheet, to print or to keep as PDF."""
    found = question_or_404(request, pk)
    if found.group.slug != slug or not found.is_shown:
        return redirect(found)
    shown = {
        "paper": paper_of(found, person_of(request)),
        "question": found,
        "address": absolute(request, found.get_absolute_url()),
        "trail": of_question(found, _("On paper")),
    }
    return render(request, "community/questions/paper.html", shown)
