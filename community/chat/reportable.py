"""Messages can be reported, hidden and put back; the room sees it at once."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from community.chat.changes import changed
from community.chat.models import Message, Room
from community.moderation import kinds
from community.moderation.kinds import Reportable

ROOM = ("room__group", "room__question__group")


def register() -> None:
    kinds.register(message)


def _hide(row: Message, at: datetime) -> None:
    _set_hidden(row, at)


def _put_back(row: Message) -> None:
    _set_hidden(row, None)


@transaction.atomic
def _set_hidden(row: Message, at: datetime | None) -> None:
    Room.objects.select_for_update().get(pk=row.room_id)
    fresh = Message.objects.select_related("room").get(pk=row.pk)
    if (fresh.hidden_at is None) != (at is None):
        fresh.hidden_at = at
        changed(fresh, "hidden_at")


def _announce(row: Message) -> None:
    from community.chat.mentions import tell_who_is_named

    tell_who_is_named(Message.objects.select_related("author", *ROOM).get(pk=row.pk))


message = Reportable(
    name="bericht",
    model=Message,
    label=_("message"),
    visible_to=Message.objects.visible_to,
    group_of=lambda row: row.room.neighbourhood,
    words_of=lambda row: [row.text],
    related=("author", *ROOM),
    by_author=lambda user: Message.objects.shown().filter(author=user),
    hide=_hide,
    put_back=_put_back,
    announce=_announce,
)
