"""Two content security policies: a strict one for everybody, its own one for the editors' desk."""

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

DESK = ("/beheer/", "/django-beheer/")


class ContentSecurityPolicy(CSPMiddleware):
    """Sends the strict policy, except to addresses of the desk, which need inline styles."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if request.path.startswith(DESK) and not report_only:
            parts.config = settings.DESK_CONTENT_SECURITY_POLICY
        return parts
