"""What goes along when two learning groups become one, a line per feature."""

from django.db.models import Model

from community.anonymous.models import WaitingQuestion
from community.chat.joining import join_rooms
from community.groups.hosting.moving import Move, add_move
from community.groups.invitations.actions import move_invitations
from community.groups.models import Group
from community.groups.requests.actions import move_requests
from community.moderation.cases import Case
from community.moderation.mutes import Mute
from community.notifications.models import Notification


def _whole(*models: type[Model]) -> Move:
    """The move of rows that simply belong to the other group from now on."""

    def move(old: Group, new: Group) -> None:
        for model in models:
            model._base_manager.filter(group=old).update(group=new)

    return move


MOVES: dict[str, Move] = {
    "conversation": join_rooms,
    "requests": move_requests,
    "invitations": move_invitations,
    "anonymous questions that wait": _whole(WaitingQuestion),
    "cases and pauses from writing": _whole(Case, Mute),
    "notifications": _whole(Notification),
}


def register() -> None:
    for name, move in MOVES.items():
        add_move(name, move)
