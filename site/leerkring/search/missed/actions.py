"""Counting searches without a result."""

import hmac
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from leerkring.accounts.models import User
from leerkring.search.missed.models import LENGTH, Mark, MissedSearch, Salt
from leerkring.search.query import SearchQuery

ENOUGH = 5
"""Different members. Fewer might know who asked."""
KEPT = timedelta(days=30)
LONGEST = 60
"""Characters. Who types more tells a story, and that is nobody's list."""


@transaction.atomic(savepoint=False)
def missed(query: SearchQuery, by: User) -> None:
    """Remember that a member found nothing; write the words down when enough others looked for the same.

    Three questions to the database, when the page has been sent.
    """
    words = " ".join(query.words)
    if not words or len(words) > LONGEST or any(sign.isdigit() or sign == "@" for sign in query.text):
        return  # numbers and addresses point at people
    salt = _salt()
    here, who = _mark(salt, "words", words), _mark(salt, "person", f"{by.pk} {words}")
    Mark.objects.bulk_create([Mark(salt=salt, words=here, person=who)], ignore_conflicts=True)
    people = Mark.objects.filter(salt=salt, words=here).count()
    if people >= ENOUGH:
        MissedSearch.objects.update_or_create(words=words, defaults={"people": people, "last_on": timezone.localdate()})


def forget(now: datetime) -> str:
    """Throw away salts of more than 30 days, their marks, and words that nobody looked for since."""
    before = timezone.localdate(now) - KEPT
    salts, _per_kind = Salt.objects.filter(since__lt=before).delete()
    words, _per_kind = MissedSearch.objects.filter(last_on__lt=before).delete()
    return f"{salts + words} old rows thrown away"


def _salt() -> Salt:
    newest: Salt | None = Salt.objects.filter(since__gte=timezone.localdate() - KEPT).order_by("-pk").first()
    return newest or Salt.objects.create()


def _mark(salt: Salt, use: str, text: str) -> str:
    return hmac.digest(bytes.fromhex(salt.value), f"{use} {text}".encode(), "sha256").hex()[:LENGTH]
