"""Between which moments the sections of a digest look for news: from where the last digest ended."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db.models import Max

from community.notifications.mail.models import Mail
from community.notifications.mail.wishes import Wishes
from leerkring.accounts.digests import sections

FIRST_LOOK = {"daily": timedelta(days=1), "weekly": timedelta(days=7)}
"""How far the sections of somebody's first digest look back."""

Window = tuple[datetime, datetime]


def windows_of(wishes: dict[int, Wishes], now: datetime) -> dict[int, Window]:
    """Return since and until per person for whom sections are due, for others nothing. One query.

    A digest that failed was never read: its time is looked at again.
    """
    digests = Mail.objects.digests().filter(user__in=wishes.keys()).exclude(state=Mail.State.FAILED).order_by()
    last = dict(digests.values_list("user_id").annotate(Max("until")))
    found: dict[int, Window] = {}
    for user, own in wishes.items():
        how_often = own.chosen.digest
        until = own.moment(how_often, now)
        since = last.get(user) or (until and until - FIRST_LOOK[how_often])
        if until and since and since < until:
            found[user] = since, until
    return found


def people_with_sections(among: Collection[int] | None = None) -> set[int]:
    """Return who may have something in a section; among: of these people only."""
    found: set[int] = set()
    for section in sections():
        people = section.people() if among is None else section.people().filter(pk__in=among)
        found.update(people.values_list("pk", flat=True))
    return found
