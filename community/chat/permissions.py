from django.utils import timezone
from django.utils.translation import gettext as _

from community.chat.models import Message, Room
from community.groups.models import Membership
from community.groups.permissions import check_host_group, check_write_in_group
from community.permissions import NotAllowed
from leerkring.accounts.models import User

MINUTES_TO_EDIT = 15


def check_send_message(user: User, room: Room) -> Membership:
    """Return the membership from which somebody speaks; raise NotAllowed with the reason."""
    if room.question is not None and not room.question.is_shown:
        raise NotAllowed(_("This question is gone, and the conversation at it has ended."))
    return check_write_in_group(user, room.neighbourhood)


def check_edit_message(user: User, message: Message) -> None:
    if message.author_id != user.pk:
        raise NotAllowed(_("You can only change your own messages."))
    if not message.is_shown:
        raise NotAllowed(_("This message is gone."))
    check_send_message(user, message.room)
    if (timezone.now() - message.created_at).total_seconds() > MINUTES_TO_EDIT * 60:
        raise NotAllowed(_("You can change a message for 15 minutes. You can still write a new one."))


def check_delete_message(user: User, message: Message) -> None:
    if message.author_id != user.pk:
        raise NotAllowed(_("You can only delete your own messages."))
    if message.deleted_at is not None:
        raise NotAllowed(_("This message is gone."))


def check_react(user: User, message: Message) -> None:
    if not message.is_shown:
        raise NotAllowed(_("This message is gone."))
    check_send_message(user, message.room)


def check_pin_message(user: User, message: Message) -> None:
    check_host_group(user, message.room.neighbourhood)
    check_react(user, message)
