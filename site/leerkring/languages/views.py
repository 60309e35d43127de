from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from leerkring.languages.display import remember, save_in_profile
from leerkring.languages.forms import DisplayForm


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def display(request: HttpRequest) -> HttpResponse:
    """The form for language, theme and text size; after saving it stands there again, in the new display."""
    back = _way_back(request)
    form = DisplayForm.showing(request.display, request.POST if request.method == "POST" else None)  # type: ignore[attr-defined]
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        context = {"form": form, "back": back, "is_saved": not form.is_bound and "bewaard" in request.GET}
        return render(request, "languages/display.html", context, status=status)
    chosen = form.chosen()
    # Said by the address: a message would give a visitor a session, and so no pages from the cache.
    said = {"bewaard": "ja"} | ({"next": back} if back else {})
    response = redirect(f"{reverse('display')}?{urlencode(said)}")
    save_in_profile(user=request.user, chosen=chosen)
    remember(response, chosen)
    return response


def _way_back(request: HttpRequest) -> str:
    """Return the page of ours that somebody came from, or nothing."""
    address = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if ours and not address.startswith(reverse("display")) else ""
