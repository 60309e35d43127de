"""Finding the group that an address names, for who may know it; the views of a group stand behind these."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Concatenate, ParamSpec

from django.core.validators import slug_re
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from community.entrance import members_only
from community.groups.models import Group
from community.groups.permissions import check_host_group
from leerkring.accounts.models import User
from leerkring.accounts.who import person_of
from practices.queries.visible import Reader

P = ParamSpec("P")
Inside = Callable[Concatenate[HttpRequest, Group, P], HttpResponse]
Outside = Callable[Concatenate[HttpRequest, str, P], HttpResponse]


def in_group(view: Inside[P]) -> Outside[P]:
    """Give the view the group of the address; 404 for whom it does not exist, and onward when it was merged."""

    @members_only
    @wraps(view)
    def found(request: HttpRequest, slug: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        group = Group.objects.visible_to(person_of(request)).filter(slug=slug).first()
        if group is None:
            return lead_on(request, slug)
        return view(request, group, *args, **kwargs)

    return found


def for_readers(view: Inside[P]) -> Outside[P]:
    """As `in_group`, and 404 for who may not read what is said there."""

    @in_group
    @wraps(view)
    def reading(request: HttpRequest, group: Group, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not Group.objects.readable_by(person_of(request)).filter(pk=group.pk).exists():
            raise Http404
        return view(request, group, *args, **kwargs)

    return reading


def for_hosts(view: Inside[P]) -> Outside[P]:
    """As `in_group`, and only for its hosts."""

    @in_group
    @wraps(view)
    def hosting(request: HttpRequest, group: Group, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        check_host_group(person_of(request), group)
        return view(request, group, *args, **kwargs)

    return hosting


def lead_on(request: HttpRequest, slug: str) -> HttpResponse:
    """Lead from an address in a group that was merged to the same place in the group that took it in; else 404."""
    now = goes_on_in(person_of(request), slug)
    if now is None or request.method not in {"GET", "HEAD"}:
        raise Http404
    return redirect(request.get_full_path().replace(f"/{slug}/", f"/{now.slug}/", 1))


def go_on_in(user: Reader, slugs: Sequence[str]) -> dict[str, str]:
    """The addresses among these of groups that were merged → that of the group that took it in, for who may know it."""
    known = [slug for slug in slugs if slug_re.match(slug)]  # no database is asked about a NUL
    if not known:
        return {}
    found = Group.objects.visible_to(user).filter(merged_from__slug__in=known)
    return dict(found.values_list("merged_from__slug", "slug"))


def goes_on_in(user: User, slug: str) -> Group | None:
    """The group that took in the one that had this address, for who may know it."""
    found: Group | None = Group.objects.visible_to(user).filter(merged_from__slug=slug).first()
    return found
