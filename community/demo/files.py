"""What the files of the demo say, as they are read."""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
WITHOUT_PERSPECTIVE = {"thanks", "helped", "then", "language", "before", "state", "by", "reason"}


@dataclass(frozen=True)
class Said:
    """An answer, or a reaction below one: from which perspective, and what."""

    perspective: str
    text: str
    thanks: int = 0
    helped: bool = False
    language: str = "nl"
    state: str = ""
    reason: str = ""
    before: str = ""
    then: tuple["Said", ...] = ()
    """Reactions. Their perspective may be "asker", or "same": who answered."""


@dataclass(frozen=True)
class Asked:
    days: int
    """How long ago."""
    title: str = ""
    """Empty for one of which only a tombstone is left."""
    detail: str = ""
    by: str = "trainee"
    account: str = ""
    """Somebody of the printed table, by their short name."""
    setting: str = "any"
    tags: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    answers: tuple[Said, ...] = ()
    language: str = "nl"
    key: str = ""
    duplicate_of: str = ""
    about: str = ""
    promise: str = ""
    escalated: str = ""
    anonymous: bool = False
    written_by: str = ""
    """Told by a resident, and written down by a host or a volunteer."""
    state: str = ""
    reason: str = ""
    before: dict[str, str] = field(default_factory=dict)
    reflection: dict[str, Any] = field(default_factory=dict)
    """The short form as `text`, or the steps; `private` for the mentors alone."""


def read(name: str) -> Any:
    return yaml.load((HERE / name).read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 – the safe one


@lru_cache(maxsize=1)
def questions() -> tuple[Asked, ...]:
    """Return all questions, the oldest first."""
    found = []
    for path in sorted((HERE / "texts").glob("*.yaml")):
        topic = read(f"texts/{path.name}")
        found += [_asked(row, topic) for row in topic["questions"]]
    return tuple(sorted(found, key=lambda each: -each.days))


def conversations() -> list[dict[str, Any]]:
    """Return the talks in conversations, the oldest first."""
    files = sorted((HERE / "conversations").glob("*.yaml"))
    talks = [talk for path in files for talk in read(f"conversations/{path.name}")["talks"]]
    return sorted(talks, key=lambda talk: -talk["days"])


def _asked(row: dict[str, Any], topic: dict[str, Any]) -> Asked:
    values = {name: row[name] for name in Asked.__dataclass_fields__ if name in row}
    values |= {
        "setting": row.get("setting", topic.get("setting", "any")),
        "tags": tuple(dict.fromkeys([*topic.get("tags", ()), *row.get("tags", ())])),
        "wants": tuple(row.get("wants", ())),
        "answers": tuple(map(_said, row.get("answers", ()))),
    }
    return Asked(**values)


def _said(row: dict[str, Any]) -> Said:
    perspective = next((name for name in row if name not in WITHOUT_PERSPECTIVE), row.get("by", ""))
    values = {name: row[name] for name in ("thanks", "helped", "language", "state", "reason", "before") if name in row}
    then = tuple(map(_said, row.get("then", ())))
    return Said(perspective=perspective, text=row.get(perspective, ""), then=then, **values)


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C where it is there: the files are long."""
