"""My data: get it, leave, come back."""

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache

from leerkring.accounts.models import User
from leerkring.accounts.privacy import leaving
from leerkring.accounts.privacy.archive import archive
from leerkring.accounts.privacy.forms import RemovalForm
from leerkring.accounts.privacy.registry import going, left_alone
from leerkring.accounts.privacy.undo import forget_undo, token_of, who_may_undo
from leerkring.accounts.proof import asks_for_proof
from leerkring.accounts.who import person_of
from leerkring.languages.display import keep_language, language_of


@never_cache
@login_required
def my_data(request: HttpRequest) -> HttpResponse:
    return render(request, "account/my_data.html")


@never_cache
@login_required
def download(request: HttpRequest) -> HttpResponse:
    now = timezone.now()
    response = HttpResponse(archive(person_of(request), now), content_type="application/zip")
    name = f"leerkring-{gettext('my-data')}-{timezone.localdate(now).isoformat()}.zip"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@never_cache
@asks_for_proof
def remove(request: HttpRequest) -> HttpResponse:
    """Ask for the choice; asking for a password or code comes first, on this page and again on sending."""
    form = RemovalForm(request.POST if request.method == "POST" else None)
    try:
        leaving.check_remove_account(person_of(request))
        if request.method == "POST" and form.is_valid():
            return _remove(request, form.cleaned_data["contributions"] == "stay")
        problem = ""
    except ValidationError as error:
        problem = " ".join(error.messages)
    person = person_of(request)
    context = {"form": form, "problem": problem, "going": going(person), "alone": left_alone(person)}
    return render(request, "account/remove.html", context)


def _remove(request: HttpRequest, keep_contributions: bool) -> HttpResponse:
    leaving.remove_account(user=person_of(request), keep_contributions=keep_contributions, now=timezone.now())
    logout(request)
    return redirect("removed")


@never_cache
def removed(request: HttpRequest) -> HttpResponse:
    return render(request, "account/removed.html")


@never_cache
def undo(request: HttpRequest, token: str = "") -> HttpResponse:
    """Undo a removal. Opening the page changes nothing: mail programs open links by themselves."""
    user = who_may_undo(token or token_of(request))
    if user is None:
        return render(request, "account/undo_too_late.html", status=404)
    language = language_of(user)
    with translation.override(language):
        response = _undo(request, user)
    response["Content-Language"] = language
    keep_language(request, response, user)
    return response


def _undo(request: HttpRequest, user: User) -> HttpResponse:
    if request.method != "POST":
        return render(request, "account/undo.html", {"due": user.removal_due_at})
    leaving.undo_removal(user=user)
    forget_undo(request)
    messages.success(request, gettext("Your account is back. Log in and everything is as it was."))
    return redirect("account_login")
