"""What a page of a conversation shows: a stretch of messages, by days, and where the new ones begin."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from community.chat.frames import rendered
from community.chat.models import Message, ReadMark, Room
from community.chat.own import OwnDeeds
from community.groups.blocks.queries import blocked_by
from leerkring.accounts.models import User

STRETCH = 50
THEIRS, OWN, FOLDED = (f'<li class="message{more}"' for more in ("", " message-own", " message-folded"))
"""What is mine, and whom I blocked, is not in what is rendered for everybody."""


@dataclass(frozen=True)
class Line:
    """A message as it was rendered for everybody, with what goes before it on this page."""

    pk: int
    html: SafeString
    day: date | None
    """The day that begins with it."""
    is_first_new: bool


@dataclass(frozen=True)
class Stretch:
    lines: list[Line]
    earlier: int | None
    """Messages before this number are on the page before."""
    later: int | None
    blocked: frozenset[int]
    """Whose messages are folded for this reader."""


def newest(room: Room, user: User, language: str) -> Stretch:
    rows = list(room.messages.to_render().order_by("-pk")[: STRETCH + 1])
    return _stretch(room, user, language, rows, later=None)


def before(room: Room, user: User, language: str, message: int) -> Stretch:
    rows = list(room.messages.to_render().filter(pk__lt=message).order_by("-pk")[: STRETCH + 1])
    return _stretch(room, user, language, rows, later=message)


def around(room: Room, user: User, language: str, message: Message) -> Stretch:
    """The stretch that has one message in it, with some that came after it."""
    after = list(room.messages.filter(pk__gt=message.pk).order_by("pk").values_list("pk", flat=True)[: STRETCH // 2])
    end = after[-1] if after else message.pk
    rows = list(room.messages.to_render().filter(pk__lte=end).order_by("-pk")[: STRETCH + 1])
    is_last = not room.messages.filter(pk__gt=end).exists()
    return _stretch(room, user, language, rows, later=None if is_last else end)


def read_up_to(room: Room, user: User) -> int:
    return ReadMark.objects.filter(room=room, user=user).values_list("message_id", flat=True).first() or 0


def _stretch(room: Room, user: User, language: str, rows: list[Message], later: int | None) -> Stretch:
    earlier = rows[STRETCH - 1].pk if len(rows) > STRETCH else None
    messages = rows[:STRETCH][::-1]
    read = read_up_to(room, user)
    blocked = frozenset(blocked_by(user, room.neighbourhood))
    lines, day, is_new, deeds = [], None, False, OwnDeeds(user)
    for message, html in zip(messages, rendered(messages, language), strict=True):
        own_day = timezone.localdate(message.created_at)
        starts_new = bool(read) and not is_new and message.pk > read and message.author_id != user.pk
        is_new = is_new or starts_new
        if message.author_id == user.pk:
            html = deeds.added(message, html.replace(THEIRS, OWN, 1))
        elif message.author_id in blocked and message.is_shown:
            html = folded(html)
        lines.append(Line(message.pk, SafeString(html), own_day if own_day != day else None, starts_new))
        day = own_day
    return Stretch(lines, earlier, later, blocked)


def folded(html: str) -> str:
    """Put what somebody said, whom the reader blocked, in a fold: it is in the way of nobody, and not lost."""
    start, _mark, inside = html.replace(THEIRS, FOLDED, 1).partition(">")
    summary = escape(_("You blocked this person. Show the text"))
    return f"{start}><details><summary>{summary}</summary>{inside.removesuffix('</li>')}</details></li>"
