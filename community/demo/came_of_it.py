"""What askers did with the answers, as the files tell it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from community.demo.talk import Talk, agreement
from community.reflections.models import STEPS, Reflection

AFTER = timedelta(days=9)


def reflections(talks: list[Talk], now: datetime) -> Iterator[Reflection]:
    """Rows that are not saved yet, for questions that can be read; some time after the last answer."""
    for talk in talks:
        told = talk.asked.reflection
        if told and talk.row.is_shown:
            at = talk.row.active_at + min(AFTER, (now - talk.row.active_at) / 2)
            yield Reflection(
                question=talk.row,
                author=talk.row.author,
                perspective=talk.asked.by,
                language=talk.asked.language,
                audience=Reflection.Audience.MENTORS if told.get("private") else Reflection.Audience.GROUP,
                submission=None,
                **agreement(talk.asked, at),
                created_at=at.replace(hour=6, minute=0) if talk.row.is_anonymous else at,
                **{name: told[name] for name in ("text", *STEPS) if name in told},
            )
