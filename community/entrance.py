"""The door of the neighbourhood: logged in, and with the house rules of today accepted."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from allauth.account.decorators import verified_email_required
from allauth.account.models import EmailAddress
from django.contrib.auth.decorators import login_required
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from community.groups.rules import HouseRules, RulesAccepted
from community.moderation.queries import looks_after
from leerkring.accounts.models import User, entries
from leerkring.accounts.who import person_of
from leerkring.prepared import prepared

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]
RESET_CONTENT = 205
"""What an open page hears when it shows what may not be read any more (RFC 9110, 15.3.6)."""


def members_only(view: View[P]) -> View[P]:
    """Let in who is logged in with a proven address and has accepted the house rules that hold now.

    Others are led to logging in, or to the rules, and come back to where they were going.
    """

    @require_http_methods(["GET", "HEAD", "POST"])
    @never_cache
    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        has_proof, rules_wait, request.looks_after_something = _asked(person_of(request))  # type: ignore[attr-defined]
        if not has_proof:
            return verified_email_required(view)(request, *args, **kwargs)
        if rules_wait:
            way_back = urlencode({"next": request.get_full_path()})
            return redirect(f"{reverse('house_rules')}?{way_back}")
        return view(request, *args, **kwargs)

    return guarded


def members_tabs_only(view: View[P]) -> View[P]:
    """For what an open page asks by itself: who may not come in any more gets 205, so that it lets go.

    It begins nothing, unlike `members_only`: no mail is sent, and new house rules wait until the person does something.
    Another site learns nothing from what it answers: it is not told.
    """

    @require_safe
    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.headers.get("Sec-Fetch-Site") == "cross-site":
            return HttpResponse(status=RESET_CONTENT)
        user = request.user
        if not (isinstance(user, User) and EmailAddress.objects.filter(user=user, verified=True).exists()):
            return HttpResponse(status=RESET_CONTENT)
        return view(request, *args, **kwargs)

    return guarded


def may_enter(people: Iterable[int]) -> set[int]:
    """Return which of these people, by number, `members_only` would let in at once. One query."""
    return set(_welcome(timezone.now()).filter(pk__in=people).values_list("pk", flat=True))


def is_welcome(user: User) -> bool:
    """`may_enter` of one person: what scripts ask often."""
    return bool(_welcomed(user, timezone.now()))


@prepared
def _welcomed(user: User, now: datetime) -> QuerySet[User, tuple[int]]:
    return _welcome(now).filter(pk=user.pk).values_list("pk")


def _welcome(now: datetime) -> QuerySet[User]:
    return User.objects.filter(Exists(_proven()), ~Exists(_waiting_rules(now)), is_active=True)


def _asked(user: User) -> tuple[bool, bool, bool]:
    """Their standing, and whether they host a group or look after the network: then the menu has one more link.

    It has another for who may enter the desk, which the person knows after this (`may_enter_desk`).
    """
    [(has_proof, waits, looks_after_something, enters)] = _answers(user, timezone.now())
    user.may_enter_desk = user.is_active and (user.is_superuser or enters)
    return has_proof, waits is not None, looks_after_something


@prepared
def _answers(user: User, now: datetime) -> QuerySet[User, tuple[bool, int | None, bool, bool]]:
    waits = Subquery(_waiting_rules(now).values("pk")[:1])
    asked = User.objects.filter(pk=user.pk).annotate(
        has_proof=Exists(_proven()), waits=waits, looks_after=looks_after(user), enters=Exists(entries(user))
    )
    return asked.values_list("has_proof", "waits", "looks_after", "enters")


def _proven() -> QuerySet[EmailAddress]:
    """Proven addresses of the person of a row."""
    return EmailAddress.objects.filter(user=OuterRef("pk"), verified=True)


def _waiting_rules(now: datetime) -> QuerySet[HouseRules]:
    """House rules that wait for a yes of the person of a row."""
    accepted = RulesAccepted.objects.filter(user=OuterRef(OuterRef("pk"))).values("rules_id")
    waiting: QuerySet[HouseRules] = HouseRules.objects.that_hold(now).exclude(pk__in=accepted)
    return waiting
