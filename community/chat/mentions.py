"""Naming somebody with @: only people in the room, and they are told.

A mention is what is typed, "@Jet", so it works without script and keeps no number in the text. Who has that name
in the room is meant; when two have it, both are.
"""

import re
from collections.abc import Iterable
from itertools import islice

from community.chat.models import Message, Room
from community.groups.models import Membership
from community.notifications.ledger import Kind, notify
from community.questions.readers import who_may_read
from leerkring.accounts.models import User

AT = re.compile(r"(?<![\w@])@(?=\S)")
MOST = 10
"""People that one message names at most."""
LOOKED_AT = 50
"""Each @ is held against all names while the room is locked: a text of nothing else must not hold up the others."""
OFFERED = 8


def people_in(room: Room) -> dict[int, str]:
    """Return the names, by number, of who can be named here: the members, and who spoke at the question."""
    members = Membership.objects.present().filter(group=room.neighbourhood)
    found: dict[int, str] = dict(members.values_list("user_id", "user__display_name"))
    if room.question is not None:
        spoke = User.objects.filter(pk__in=room.messages.order_by().values("author")).exclude(pk__in=found)
        found |= dict(who_may_read(room.question, spoke).values_list("pk", "display_name"))
    return found


def offered(room: Room, begin: str, but: User) -> list[str]:
    """Return the names that begin with what was typed after the @, in any of their words."""
    wanted = begin.casefold()
    names = {name for pk, name in people_in(room).items() if pk != but.pk}
    return sorted((name for name in names if f" {name.casefold()}".find(f" {wanted}") >= 0), key=str.casefold)[:OFFERED]


def named_in(text: str, people: dict[int, str]) -> set[int]:
    """Return the numbers of the people whom a text names; of two names the longest, in capitals or not."""
    by_name = sorted(((name.casefold(), pk) for pk, name in people.items() if name), key=lambda each: -len(each[0]))
    found: set[int] = set()
    folded = text.casefold()
    for at in islice(AT.finditer(folded), LOOKED_AT):
        name = next((name for name, _pk in by_name if _stands_at(at.end(), folded, name)), None)
        found |= {pk for other, pk in by_name if other == name}
        if len(found) >= MOST:
            break
    return set(sorted(found)[:MOST])


def tell_who_is_named(message: Message) -> None:
    """Put it in the ledger of who is named: once per message, however often it is changed. In the transaction."""
    if not message.is_shown or not AT.search(message.text):
        return
    room = message.room
    _tell(message, User.objects.filter(pk__in=named_in(message.text, people_in(room)), is_active=True))


def _tell(message: Message, people: Iterable[User]) -> None:
    room = message.room
    notify(
        Kind.MENTION,
        to=people,
        key=f"mention:{message.pk}",
        by=message.author,
        group=room.neighbourhood,
        question=room.question,
        path=message.get_absolute_url(),
    )


def _stands_at(start: int, text: str, name: str) -> bool:
    end = start + len(name)
    return text.startswith(name, start) and not text[end : end + 1].isalnum()
