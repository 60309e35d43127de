from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from community.entrance import members_only
from community.notifications.actions import gets_mail, stop_mail
from community.notifications.mail.problems import solve
from community.notifications.mail.unsubscribe import who_leaves_what
from leerkring.accounts.who import person_of


@members_only
@require_POST
def try_again(request: HttpRequest) -> HttpResponse:
    """The person says that the address is right: mail goes there again."""
    solve(person_of(request))
    messages.success(request, _("We try again. The next mail goes to this address."))
    return redirect("notification_preferences")


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Leave mails of one kind, without logging in: by the button on the page, or by that of a mail program.

    The latter sends a POST without cookie or token of ours, and follows no redirect (RFC 8058, 3.2). The
    signature says who asks; more than stopping a mail it cannot do.
    """
    found = who_leaves_what(token)
    if found is None:
        return render(request, "community/notifications/unsubscribe.html", {"is_unknown": True}, status=404)
    user, kind = found
    if request.method == "POST":
        stop_mail(user=user, what=kind)
    context = {"kind": kind, "is_done": not gets_mail(user=user, what=kind)}
    return render(request, "community/notifications/unsubscribe.html", context)
