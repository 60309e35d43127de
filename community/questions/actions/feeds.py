"""The key to somebody's feeds: making one and taking it back."""

from django.db import transaction

from community.questions.feed_keys import FeedKey
from leerkring.accounts.models import User


@transaction.atomic
def make_feed_key(*, by: User) -> FeedKey:
    """Return the key; who has one keeps it."""
    key, _made = FeedKey.objects.get_or_create(user=by)
    return key


@transaction.atomic
def take_back_feed_key(*, by: User) -> None:
    """From now on no address works; a new key makes other ones."""
    FeedKey.objects.filter(user=by).delete()
