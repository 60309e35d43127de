"""The door of the neighbourhood: logged in, and with the house rules of today accepted."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from allauth.account.decorators import verified_email_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from community.groups.rules import HouseRules, RulesAccepted
from leerkring.accounts.models import User
from leerkring.accounts.who import person_of

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def members_only(view: View[P]) -> View[P]:
    """Let in who is logged in with a proven address and has accepted the house rules that hold now.

    Others are led to logging in, or to the rules, and come back to where they were going.
    """

    @never_cache
    @verified_email_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if rules_to_accept(person_of(request)) is not None:
            way_back = urlencode({"next": request.get_full_path()})
            return redirect(f"{reverse('house_rules')}?{way_back}")
        return view(request, *args, **kwargs)

    return guarded


def rules_to_accept(user: User) -> HouseRules | None:
    """Return the house rules that hold now when this person has not accepted them yet. One query."""
    accepted = RulesAccepted.objects.filter(user=user).values("rules_id")
    newest = HouseRules.objects.filter(starts_at__lte=timezone.now()).order_by("-number")[:1]
    return HouseRules.objects.filter(pk__in=newest.values("pk")).exclude(pk__in=accepted).first()
