"""The directory of learning groups, and which of them are mine."""

import re

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, Value, When

from community.groups.models import Group, Membership, Postcode
from community.groups.requests.models import JoinRequest
from leerkring.accounts.models import User

POSTCODE = re.compile(r"^([1-9]\d{3})\s*(?:[a-z]{2})?$", re.IGNORECASE)
LONGEST = 80


def listed(user: User, words: str = "") -> QuerySet[Group]:
    """Return the groups of the directory that fit `words`: (part of) a place or a name, or a postcode.

    Closed groups are never listed, not even for their members: those find theirs under `mine`.
    """
    found = Group.objects.visible_to(user).exclude(access=Group.Access.CLOSED)
    return _told(found.filter(_fits(words)), user)


def mine(user: User) -> QuerySet[Group]:
    return _told(Group.objects.visible_to(user).joined_by(user), user)


def tidy(words: str) -> str:
    """Return what was typed in the search field without what no name has."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())[:LONGEST]


def _fits(words: str) -> Q:
    if postcode := POSTCODE.match(words):
        return Q(Exists(Postcode.objects.filter(group=OuterRef("pk"), digits=postcode[1])))
    fits = Q()
    for word in words.split():
        fits &= Q(place__icontains=word) | Q(name__icontains=word)
    return fits


def _told(groups: QuerySet[Group], user: User) -> QuerySet[Group]:
    """With what a row says, those in use first; nothing is asked per row."""
    present = Count("memberships", filter=Q(memberships__user__is_active=True))
    own = Membership.objects.filter(group=OuterRef("pk"), user=user)
    asked = JoinRequest.objects.filter(group=OuterRef("pk"), user=user, decided_at=None)
    last = Case(When(status=Group.Status.ACTIVE, then=Value(0)), default=Value(1))
    told = groups.annotate(members=present, is_mine=Exists(own), is_asked=Exists(asked) & ~Exists(own))
    return told.order_by(last, "place", "name")
