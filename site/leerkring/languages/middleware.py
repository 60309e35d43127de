from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation


class PersonLocale(LocaleMiddleware):
    """Chooses the language by profile, else cookie, else `Accept-Language`, else Dutch."""

    def process_request(self, request: HttpRequest) -> HttpResponse | None:
        super().process_request(request)
        # Without a session cookie nobody is logged in: don't touch the session (it would vary the page).
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            chosen = getattr(request.user, "language", "")
            if chosen:
                translation.activate(chosen)
                request.LANGUAGE_CODE = chosen
        return None
