from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from community.entrance import members_only
from community.groups.permissions import is_network_moderator
from community.notifications.mail.models import MailProblem
from community.notifications.mail.moderating import undelivered
from community.notifications.mail.problems import solve
from community.numbers import number_from
from leerkring.accounts.who import person_of


@require_safe
@members_only
def mail_problems(request: HttpRequest) -> HttpResponse:
    """Whose mail does not arrive, for network moderators."""
    _check_moderator(request)
    rows, older = undelivered(number_from(request.GET.get("voor")))
    return render(request, "community/notifications/mail_problems.html", {"rows": rows, "older": older})


@require_POST
@members_only
def mail_again(request: HttpRequest, number: int) -> HttpResponse:
    """The mailbox works again, says a moderator."""
    _check_moderator(request)
    problem = get_object_or_404(MailProblem.objects.open().select_related("user"), pk=number)
    solve(problem.user)
    messages.success(request, _("We send mail to %(name)s again.") % {"name": problem.user.get_full_name()})
    return redirect("mail_problems")


def _check_moderator(request: HttpRequest) -> None:
    if not is_network_moderator(person_of(request)):
        raise Http404
