"""The desk and its mails speak the language that somebody chose in the profile."""

from collections.abc import Collection
from typing import Any

from wagtail.users.models import UserProfile

from leerkring.accounts.models import User


def follow_profile(instance: User, update_fields: Collection[str] | None = None, **kwargs: Any) -> None:
    """Copy the language to where Wagtail looks: for the desk, and for mails that others cause."""
    if update_fields is not None and "language" not in update_fields:
        return
    if instance.language:
        UserProfile.objects.update_or_create(user=instance, defaults={"preferred_language": instance.language})
    else:
        UserProfile.objects.filter(user=instance).update(preferred_language="")
