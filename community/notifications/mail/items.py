"""What a mail tells: per question, group or page a few lines, each with the way to the exact place.

Mail is read over shoulders and kept by others. Of groups that are not open, and of anonymous questions, it says
only that something happened, and leads to it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from community.groups.models import Group
from community.notifications.models import Notification
from community.notifications.places import place, title
from community.notifications.wording import language_of_words, line

MOST = 40
"""Things in one mail; of more it says that they are on the page."""


@dataclass(frozen=True)
class Told:
    text: str
    path: str
    """Empty where it leads nowhere (any more)."""
    language: str = ""
    """Of the text, where it is not that of the mail."""


@dataclass
class Item:
    title: str
    language: str
    group: str
    lines: list[Told] = field(default_factory=list)
    at: dict[str, int] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)

    def add(self, told: Told, *, discreet: bool) -> None:
        """Add a line. What says no more than that something happened, and stands there already, says how often
        instead, and leads to the page where each has its place."""
        self.times[told.text] += 1
        often = self.times[told.text]
        if often == 1 or not discreet:
            self.at[told.text] = len(self.lines)
            self.lines.append(told)
            return
        words = _("%(line)s (%(number)s times)") % {"line": told.text, "number": often}
        self.lines[self.at[told.text]] = Told(words, reverse("notifications"), told.language)


def items_of(rows: Iterable[Notification]) -> list[Item]:
    """Bundle rows in their order. They come from `with_access().with_objects()`, and may all be seen."""
    rows = list(rows)
    number = Counter(_line_key(row) for row in rows)
    items: dict[tuple[str, int], Item] = {}
    told: set[tuple[object, ...]] = set()
    for row in rows:
        if _line_key(row) in told:
            continue
        told.add(_line_key(row))
        discreet = is_discreet(row)
        item = items.setdefault(_in_group(row) if discreet else _key(row), _item(row))
        language = language_of_words(row, discreet=discreet)
        words = line(row, number[_line_key(row)], discreet=discreet)
        item.add(Told(words, place(row), language), discreet=discreet)
    return list(items.values())


def is_discreet(row: Notification) -> bool:
    """Whether a mail may say no more than that something happened."""
    group = group_of(row)
    in_private = group is not None and group.access != Group.Access.OPEN
    return in_private or (row.question is not None and row.question.is_anonymous)


def group_of(row: Notification) -> Group | None:
    return row.group or (row.question.group if row.question else None)


def _key(row: Notification) -> tuple[str, int]:
    """What is bundled: the question, or else the row stands alone."""
    return ("question", row.question_id) if row.question_id else ("row", row.pk)


def _in_group(row: Notification) -> tuple[str, int]:
    """What may not be named is bundled by its group: else the same words stand there again and again."""
    group = group_of(row)
    return ("group", group.pk) if group else _key(row)


def _line_key(row: Notification) -> tuple[object, ...]:
    """What is one line: the same kind about the same question, but each sentence of its own."""
    return (*_key(row), row.kind, *row.sentences.values(), row.path)


def _item(row: Notification) -> Item:
    name, language = ("", "") if is_discreet(row) else title(row)
    group = group_of(row)
    is_named = group is not None and group.access != Group.Access.CLOSED and row.is_open  # type: ignore[attr-defined]
    shown = group.name if group and is_named and group.name != name else ""
    return Item(name, language, shown)
