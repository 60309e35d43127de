"""Who follows a conversation and speaks in it."""

from typing import Any

from community.chat.models import Message, Room
from tests.community.doors.table import INSIDE, LOGGED_IN, WITH_ACCOUNT, Door, in_each_group, the_group
from tests.community.doors.world import GROUPS, HOST, MEMBER, World

READERS = {"berk": LOGGED_IN, "eik": INSIDE, "wilg": INSIDE}
"""Who may read a question follows the conversation at it."""
TOLD_TO_JOIN = {"berk": LOGGED_IN - INSIDE, "eik": LOGGED_IN - INSIDE}
"""Who may know the group is led to it."""
MEMBERS = dict.fromkeys(GROUPS, INSIDE)


def furnish(world: World) -> None:
    for slug in GROUPS:
        room = Room.objects.create(group=world.groups[slug], last_change=1)
        said = {"room": room, "author": world.people[MEMBER], "perspective": "trainee", "change": 1}
        world.more[f"message-{slug}"] = Message.objects.create(text="Wie is er?", **said)


def a_room(world: World, group: str) -> dict[str, Any]:
    return {"room": world.more[f"message-{group}"].room_id}


def a_message(world: World, group: str) -> dict[str, Any]:
    return {"pk": world.more[f"message-{group}"].pk}


def a_message_in_its_room(world: World, group: str) -> dict[str, Any]:
    return a_room(world, group) | {"message": world.more[f"message-{group}"].pk}


def a_question(world: World, group: str) -> dict[str, Any]:
    return {"slug": group, "pk": world.questions[group].pk}


def of_message(world: World, group: str) -> dict[str, Any]:
    return {"message": world.more[f"message-{group}"].pk}


def for_members(door: Door) -> list[Door]:
    return list(in_each_group(door, lets_in=MEMBERS))


def of_the_author(door: Door) -> list[Door]:
    author = {slug: {MEMBER} for slug in GROUPS}
    return list(in_each_group(door, lets_in=author, refuses=dict.fromkeys(GROUPS, INSIDE - {MEMBER})))


DOORS = [
    Door("conversations", lets_in=WITH_ACCOUNT),
    Door("test_connection", lets_in=WITH_ACCOUNT),
    *in_each_group(Door("conversation", to=the_group), lets_in=MEMBERS, refuses=TOLD_TO_JOIN),
    *in_each_group(Door("question_conversation", to=a_question), lets_in=READERS),
    *for_members(Door("earlier_messages", to=a_message_in_its_room)),
    *for_members(Door("send_message", "POST", to=a_room, data={"text": "Hoi"})),
    *for_members(Door("changes", to=a_room, data={"after": "0"})),
    *for_members(Door("people_in_room", to=a_room, data={"q": ""})),
    *for_members(Door("mark_read", "POST", to=a_room, data=of_message)),
    *for_members(Door("message", to=a_message)),
    *for_members(Door("message_actions", to=a_message)),
    *for_members(Door("ask_from_message", to=a_message)),
    *for_members(Door("search_conversation", to=the_group, data={"q": "wie"})),
    *in_each_group(Door("search_question_conversation", to=a_question, data={"q": "wie"}), lets_in=READERS),
    *for_members(Door("search_by_number", to=a_room, data={"q": "wie"})),
    *for_members(Door("react_to_message", "POST", to=a_message, data={"kind": "thanks"})),
    *of_the_author(Door("edit_message", to=a_message)),
    *of_the_author(Door("edit_message", "POST", to=a_message, data={"text": "Wie?"})),
    *of_the_author(Door("delete_message", to=a_message)),
    *of_the_author(Door("delete_message", "POST", to=a_message)),
    *in_each_group(
        Door("pin_message", "POST", to=a_message, data={"pin": "1"}),
        lets_in={slug: {HOST} for slug in GROUPS},
        refuses=dict.fromkeys(GROUPS, INSIDE - {HOST}),
    ),
]
