"""What a mail tells: per question, group or page a few lines, each with the way to the exact place.

Mail is read over shoulders and kept by others. Of groups that are not open, and of anonymous questions, it says
only that something happened, and leads to it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from community.groups.models import Group
from community.notifications.models import Notification
from community.notifications.places import place, title
from community.notifications.wording import is_at_my_question, is_counted, language_of_words, line

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


def items_of(rows: Iterable[Notification]) -> list[Item]:
    """Bundle rows in their order. They come from `with_access().with_objects()`, and may all be seen."""
    together: dict[tuple[object, ...], list[Notification]] = defaultdict(list)
    for row in rows:
        together[_line_key(row)].append(row)
    items: dict[tuple[str, int], Item] = {}
    for same in together.values():
        row = same[0]
        item = items.setdefault(_in_group(row) if is_discreet(row) else _key(row), _item(row))
        item.lines.append(_told(same))
    return list(items.values())


def _told(same: list[Notification]) -> Told:
    """Make one line of what is the same. What happened at several places leads to the page where each has its own."""
    row, discreet = same[0], is_discreet(same[0])
    several = len({_key(each) for each in same}) > 1
    words = line(row, len(same), discreet=discreet, several=several)
    if several and words == line(row, discreet=discreet):
        words = _("%(line)s (%(number)s times)") % {"line": words, "number": len(same)}
    return Told(words, _path(same, several), language_of_words(row, discreet=discreet))


def _path(same: list[Notification], several: bool) -> str:
    """Where a line leads; what happened at several places may still belong on one page, such as requests to join."""
    paths = {place(each) for each in same} if several else {place(same[0])}
    return paths.pop() if len(paths) == 1 and (not several or any(paths)) else reverse("notifications")


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
    """What is one line: the same kind about the same question, but each sentence of its own.

    Where nothing may be named that is the same kind in the same group, and what comes down to the same words.
    """
    if not is_discreet(row):
        return (*_key(row), row.kind, *row.sentences.values(), row.path)
    same = (row.kind, is_at_my_question(row)) if is_counted(row) else (line(row, discreet=True),)
    return (*_in_group(row), *same)


def _item(row: Notification) -> Item:
    name, language = ("", "") if is_discreet(row) else title(row)
    group = group_of(row)
    is_named = group is not None and group.access != Group.Access.CLOSED and row.is_open  # type: ignore[attr-defined]
    shown = group.name if group and is_named and group.name != name else ""
    return Item(name, language, shown)
