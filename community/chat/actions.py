"""What people do in a conversation. Each is one transaction, numbered and announced."""

import uuid
from collections.abc import Callable
from functools import partial

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from community.chat import permissions
from community.chat.announce import announce_new
from community.chat.changes import changed, next_change
from community.chat.mentions import tell_who_is_named
from community.chat.models import Message, Reaction, ReadMark, Room
from community.moderation.first_posts import hold_if_needed
from community.moderation.limits import check_rate, check_together
from leerkring.accounts.models import User
from leerkring.prepared import prepared


def send_message(
    *,
    room: Room,
    author: User,
    text: str,
    submission: uuid.UUID,
    language: str = "nl",
    replies_to: Message | None = None,
) -> tuple[Message, bool]:
    """Say something; return the message and whether it is new. The same submission again gives the same message.

    Raises NotAllowed, or ValidationError when it goes too fast.
    """
    membership = permissions.check_send_message(author, room)
    if (known := _sent_before(author, submission)) is not None:
        return known, False
    _check_pace(author, room)
    message = Message(
        room=room,
        author=author,
        perspective=membership.perspective,
        text=text,
        language=language,
        submission=submission,
        replies_to=replies_to if replies_to is not None and replies_to.room_id == room.pk else None,
    )
    try:
        _store(message)
    except IntegrityError:
        # Two that were sent at once: the second waited for the lock, and finds the first.
        if (known := _sent_before(author, submission)) is None:
            raise
        return known, False
    return message, True


@transaction.atomic
def _store(message: Message) -> None:
    message.change = next_change(message.room)
    message.save(force_insert=True)
    Message.objects.new_to_render(message)
    if hold_if_needed(message):
        message.refresh_from_db(fields=["hidden_at", "change"])
    tell_who_is_named(message)
    transaction.on_commit(partial(announce_new, message))


def edit_message(*, message: Message, by: User, text: str, language: str = "nl") -> None:
    """Raises NotAllowed, or ValidationError when it goes too fast."""
    _check_may(permissions.check_edit_message, by, message)
    with transaction.atomic():
        fresh = _locked(message)
        permissions.check_edit_message(by, fresh)
        if (fresh.text, fresh.language) == (text, language):
            return
        fresh.text, fresh.language, fresh.edited_at = text, language, timezone.now()
        changed(fresh, "text", "language", "edited_at")
        if not hold_if_needed(fresh):
            tell_who_is_named(fresh)


def delete_message(*, message: Message, by: User) -> None:
    """Take the text away for good; that something stood here stays."""
    with transaction.atomic():
        fresh = _locked(message)
        permissions.check_delete_message(by, fresh)
        fresh.text, fresh.deleted_at, fresh.pinned_at = "", timezone.now(), None
        fresh.reactions.all().delete()
        changed(fresh, "text", "deleted_at", "pinned_at")


def react(*, message: Message, by: User, kind: str) -> bool:
    """Give a reaction, or take it back; return whether it stands now."""
    if kind not in Reaction.Kind.values:
        raise ValidationError(_("Choose one of the three reactions."))
    _check_may(permissions.check_react, by, message)
    with transaction.atomic():
        fresh = _locked(message)
        permissions.check_react(by, fresh)
        found = Reaction.objects.filter(message=fresh, user=by, kind=kind)
        stands = not found.delete()[0]
        if stands:
            Reaction.objects.create(message=fresh, user=by, kind=kind)
        changed(fresh)
    return stands


def pin_message(*, message: Message, by: User, is_pinned: bool) -> None:
    _check_may(permissions.check_pin_message, by, message)
    with transaction.atomic():
        fresh = _locked(message)
        permissions.check_pin_message(by, fresh)
        fresh.pinned_at = timezone.now() if is_pinned else None
        changed(fresh, "pinned_at")


def mark_read(*, room: Room, user: User, message_id: int) -> None:
    """Remember up to where somebody has read; it only moves on."""
    mark, _created = ReadMark.objects.get_or_create(room=room, user=user)
    ReadMark.objects.filter(pk=mark.pk, message_id__lt=message_id).update(message_id=message_id, read_at=timezone.now())


def _check_may(check: Callable[[User, Message], object], user: User, message: Message) -> None:
    """Ask first and count then: who may not do something uses up nothing of what a room may take."""
    check(user, message)
    _check_pace(user, message.room)


def _check_pace(user: User, room: Room) -> None:
    """Each of these goes to everybody in the room. Taking words away does not count: that may always be done."""
    check_rate(user, "message")
    check_together(f"room {room.pk}", "together")


def _sent_before(author: User, submission: uuid.UUID) -> Message | None:
    return next(iter(_sent(author, submission)), None)


@prepared
def _sent(author: User, submission: uuid.UUID) -> QuerySet[Message]:
    found: QuerySet[Message] = Message.objects.filter(author=author, submission=submission)
    return found


def _locked(message: Message) -> Message:
    """Lock the room, then the message, always in this order, so that two never wait for each other."""
    Room.objects.select_for_update().get(pk=message.room_id)
    fresh: Message = Message.objects.select_related("room__group", "room__question__group").get(pk=message.pk)
    return fresh
