from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from community.entrance import members_only
from community.moderation.audit_page import lines_for
from community.moderation.models import AuditEntry
from community.moderation.pages import slice_of
from community.moderation.permissions import check_read_log
from community.permissions import can
from leerkring.accounts.who import person_of


@require_safe
@members_only
def log(request: HttpRequest) -> HttpResponse:
    """The log, newest first, for network moderators."""
    user = person_of(request)
    if not can(check_read_log, user):
        raise Http404
    found = slice_of(AuditEntry.objects.all(), request.GET.get("na", ""), newest_first=True)
    shown = {"lines": lines_for(user, found.rows), "found": found}
    return render(request, "community/moderation/log.html", shown)
