"""Following works alike for questions, tags and pages of the library (examples, themes, organisations)."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet

from community.notifications.models import Follow
from leerkring.accounts.models import User
from practices.queries.visible import Reader


def follow(*, user: User, thing: Model) -> None:
    """Follow; nothing happens when it is followed already."""
    Follow.objects.get_or_create(user=user, content_type=_kind(thing), object_id=thing.pk)


def unfollow(*, user: User, thing: Model) -> None:
    Follow.objects.filter(user=user, content_type=_kind(thing), object_id=thing.pk).delete()


def is_following(user: Reader, thing: Model) -> bool:
    return isinstance(user, User) and followers(thing).filter(pk=user.pk).exists()


def followers(thing: Model) -> QuerySet[User]:
    """The people who follow it and whose account is in use."""
    rows = Follow.objects.filter(content_type=_kind(thing), object_id=thing.pk)
    return User.objects.filter(is_active=True, pk__in=rows.values("user_id"))


def _kind(thing: Model) -> ContentType:
    return ContentType.objects.get_for_model(thing)
