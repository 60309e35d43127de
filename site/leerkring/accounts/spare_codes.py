"""The spare codes as a file, under a name that says what it is in the language of the person."""

from allauth.mfa.recovery_codes.views import download_recovery_codes
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _


def download(request: HttpRequest) -> HttpResponse:
    """Answer as allauth does: 403 without a fresh login, 404 without codes."""
    answer = download_recovery_codes(request)
    if "Content-Disposition" in answer.headers:
        name = _("spare-codes")
        answer["Content-Disposition"] = f'attachment; filename="{name}.txt"'
    return answer
