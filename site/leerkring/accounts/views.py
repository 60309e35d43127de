from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.module_loading import import_string
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache

from leerkring.accounts.models import User
from leerkring.accounts.who import person_of
from leerkring.languages.display import of_request


@never_cache
@login_required
def profile(request: HttpRequest) -> HttpResponse:
    """Show and change how somebody appears and reads here."""
    # A fresh row: what is typed must not show in the header before it is saved.
    person = User.objects.get(pk=person_of(request).pk)
    form = import_string(settings.PROFILE_FORM)(request.POST if request.method == "POST" else None, instance=person)
    if request.method == "POST" and form.is_valid():
        form.save()
        request.user = person
        with translation.override(of_request(request).language):
            messages.success(request, gettext("Your profile is saved."))
        return redirect("profile")
    return render(request, "account/profile.html", {"form": form, "person": request.user})
