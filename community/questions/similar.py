"""What is like a question that somebody is typing: nothing of it is kept or logged."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError

from community.moderation.limits import check_rate
from leerkring.accounts.models import User
from leerkring.search.similar import similar

SHORTEST = 12
"""Characters. Fewer say too little of what somebody wants to know."""
MOST = 4
AMONG = ("library", "questions")
"""Where somebody finds an answer that stays. What was said in a conversation is none."""


def similar_to(text: str, user: User) -> Sequence[Any]:
    """Return what is most like it, best first: each with `title`, `address`, `kind.one` and `language`."""
    if len(text.strip()) < SHORTEST:
        return []
    try:
        check_rate(user, "search")
    except ValidationError:
        return []  # a hint that is missing is no error
    return similar(text, user, MOST, only=AMONG)
