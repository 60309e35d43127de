"""What one person can do with one message."""

from dataclasses import dataclass

from django.urls import reverse

from community.chat import permissions
from community.chat.models import Message, Reaction
from community.chat.rooms import address_of
from community.permissions import can
from leerkring.accounts.models import User


@dataclass(frozen=True)
class ReactionChoice:
    kind: str
    label: str
    is_given: bool


@dataclass(frozen=True)
class Choices:
    reactions: list[ReactionChoice]
    can_edit: bool
    can_delete: bool
    can_pin: bool
    answer_address: str
    """Where an answer to it is written; nothing when this person only reads along."""
    ask_address: str
    """Where a learning question begins with its words."""
    link: str
    """Where a link to it leads."""


def choices_for(user: User, message: Message) -> Choices:
    may_react = can(permissions.check_react, user, message)
    return Choices(
        reactions=_reactions(user, message) if may_react else [],
        can_edit=can(permissions.check_edit_message, user, message),
        can_delete=can(permissions.check_delete_message, user, message),
        can_pin=can(permissions.check_pin_message, user, message),
        answer_address=f"{address_of(message.room)}?antwoord={message.pk}#schrijf" if may_react else "",
        ask_address=reverse("ask_from_message", args=[message.pk]) if may_react else "",
        link=message.get_absolute_url(),
    )


def _reactions(user: User, message: Message) -> list[ReactionChoice]:
    """Nobody is asked to thank themselves; what was given before can be taken back."""
    given = {each.kind for each in message.reactions.all() if each.user_id == user.pk}
    if message.author_id == user.pk and not given:
        return []
    return [ReactionChoice(kind.value, str(kind.label), kind.value in given) for kind in Reaction.Kind]
