from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from community.entrance import members_only
from community.notifications.mail.problems import solve
from leerkring.accounts.who import person_of


@members_only
@require_POST
def try_again(request: HttpRequest) -> HttpResponse:
    """The person says that the address is right: mail goes there again."""
    solve(person_of(request))
    messages.success(request, _("We try again. The next mail goes to this address."))
    return redirect("notification_preferences")
