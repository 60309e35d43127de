"""Tells a form that stands open at the desk who is logged in now: a login may end, or begin, in another tab."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from leerkring.accounts.templatetags.people import account_key


@never_cache
@require_safe
def logged_in(request: HttpRequest) -> HttpResponse:
    """403, or who it is, with the token that forms need since that login. Members of no desk hear it as well: the
    form of somebody else must know them from nobody."""
    if not request.user.is_authenticated:
        return HttpResponse(status=403)
    return JsonResponse({"person": account_key(request.user), "token": get_token(request)})
