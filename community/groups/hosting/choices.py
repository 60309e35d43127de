"""What hosts may choose for their group in its settings. What they do not see there stays as it is."""

from typing import Any

from django.db.models import QuerySet

from community.groups.models import Group
from leerkring.accounts.models import User
from practices.models import OrganisationPage
from practices.queries.visible import EVERYBODY, only_visible


def neighbours_of(group: Group, user: User) -> QuerySet[Group]:
    seen = Group.objects.visible_to(user).active().exclude(pk=group.pk).exclude(access=Group.Access.CLOSED)
    return seen.order_by("name")


def organisations() -> QuerySet[OrganisationPage]:
    found: QuerySet[OrganisationPage] = only_visible(OrganisationPage.objects.order_by("title"), EVERYBODY)
    return found


def choose(rows: Any, chosen: list[Any], among: QuerySet[Any]) -> None:
    """Set what is linked, and keep what was no choice: the host did not see it, so did not mean to end it."""
    kept = rows.exclude(pk__in=among.order_by().values("pk"))
    rows.set([*chosen, *kept])
