"""What is said in conversations, as tests need it."""

import uuid
from typing import Any

from community.chat.actions import send_message
from community.chat.models import Message, Room
from community.chat.rooms import room_of_group
from community.groups.models import Group
from leerkring.accounts.models import User


def message(where: Group | Room, by: User, text: str = "Ik neem soep mee.", **fields: Any) -> Message:
    room = where if isinstance(where, Room) else room_of_group(where)
    return send_message(room=room, author=by, text=text, submission=uuid.uuid4(), **fields)[0]
