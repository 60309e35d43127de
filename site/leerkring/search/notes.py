"""Sentences about a search that stand above what it found."""

from django.utils.translation import gettext as _


def stand_in(is_stand_in: bool) -> list[str]:
    """What to say while the database answers in place of Elasticsearch."""
    if not is_stand_in:
        return []
    return [_("Search runs on its spare engine for a moment. You may miss a result; it repairs itself.")]
