"""Looking for words in one conversation: those that have all of them, the newest first."""

from dataclasses import dataclass

from django.db.models import QuerySet

from community.chat.models import Message, Room

PAGE = 20
MOST_WORDS = 6
LONGEST = 100


@dataclass(frozen=True)
class Found:
    messages: list[Message]
    before: int | None
    """Where the next page begins."""


def words_in(query: str) -> list[str]:
    """Return the words of what somebody typed; NUL, which PostgreSQL cannot look for, is none."""
    return query.replace("\0", " ")[:LONGEST].split()[:MOST_WORDS]


def search(room: Room, words: list[str], before: int | None = None) -> Found:
    """Return a page of messages of `room` with all words in them, below message `before`."""
    found: QuerySet[Message] = room.messages.shown().select_related("author")
    for word in words:
        found = found.filter(text__icontains=word)
    if before is not None:
        found = found.filter(pk__lt=before)
    rows = list(found.order_by("-pk")[: PAGE + 1]) if words else []
    return Found(rows[:PAGE], rows[PAGE - 1].pk if len(rows) > PAGE else None)
