"""What somebody missed: everything that happened in a room after a change, in pages, until nothing is left.

The same address serves who was away for an hour, who lost one frame, and who has no sockets and asks every five
seconds.
"""

from typing import Any

from community.chat.frames import VERSION, changes_of
from community.chat.models import Room

PAGE = 500


def missed(room: Room, after: int, language: str) -> dict[str, Any]:
    """Return the changes after `after` in order: {"v", "changes": [{"type", "change", "id", "html"}…], "change",
    "more"}.

    A message that changed three times is in it once, as it is now, under its newest number. `change` is where the
    reader is after these; with `more` there is another page.
    """
    if after >= room.last_change:
        return {"v": VERSION, "changes": [], "change": after, "more": False}
    messages = list(room.messages.to_render().after_change(after)[: PAGE + 1])
    page = messages[:PAGE]
    more = len(messages) > PAGE
    newest = page[-1].change if page else after
    if not more:
        newest = max(newest, room.last_change)  # of a message that was cleared away, only the number is left
    return {"v": VERSION, "changes": changes_of(page, language), "change": newest, "more": more}
