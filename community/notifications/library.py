"""Looks at what was published in the library, which knows nothing of who follows it."""

from datetime import datetime, timedelta

from django.db import transaction
from wagtail.models import Page

from community.notifications.models import LookedUntil
from community.notifications.news import tell_of_page

NAME = "library"
SETTLES = timedelta(minutes=2)
"""What was published so short ago may stand in a transaction that has not ended."""


@transaction.atomic
def library_news(now: datetime) -> str:
    """Put pages that were published since the last look in the ledger. Safe to run at any time, and twice."""
    looked, is_first = LookedUntil.objects.select_for_update().get_or_create(name=NAME, defaults={"until": now})
    if is_first:
        return "looks from now on"
    pages = Page.objects.live().filter(last_published_at__gt=looked.until, last_published_at__lte=now - SETTLES)
    found = list(pages.order_by("last_published_at").specific())
    for page in found:
        tell_of_page(page, is_new=bool(page.first_published_at and page.first_published_at > looked.until))
    if found:
        looked.until = found[-1].last_published_at
        looked.save(update_fields=["until"])
    return f"{len(found)} pages published"
