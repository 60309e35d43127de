"""What is done in a database from a process of its own: `python -m tests.faults.fill migrate`, `… settle berk 10`.

`settle` prints the number of the room and the keys of the sessions of its people.
"""

import json
import sys
import time
import uuid
from typing import Any

import django


def migrate() -> None:
    from django.core.management import call_command

    from tests.conftest import plant_roots

    call_command("migrate", run_syncdb=True, verbosity=0)
    plant_roots()


def settle(slug: str, people: str) -> None:
    from community.chat.rooms import room_of_group
    from tests.community import factories as make
    from tests.community.chat.crowd import session_of

    group = make.group(slug)
    made = [make.member_of(group, f"{slug}-{number}", "volunteer") for number in range(int(people))]
    print(json.dumps({"room": room_of_group(group).pk, "sessions": [session_of(person) for person in made]}))


def people_of(room: str) -> Any:
    from community.groups.models import Membership

    return Membership.objects.filter(group__room=room).select_related("user").order_by("pk")


def say(room: str, text: str) -> None:
    from community.chat.actions import send_message
    from community.chat.models import Room

    found = Room.objects.select_related("group").get(pk=room)
    send_message(room=found, author=people_of(room).first().user, text=text, submission=uuid.uuid4())


def leave(room: str) -> None:
    from community.groups.membership.actions import leave_group

    for membership in people_of(room):
        leave_group(membership=membership)
    print(time.time())


def put_out(room: str) -> None:
    from community.groups.hosting.actions import remove_member

    for membership in people_of(room):
        remove_member(group=membership.group, person=membership.user, by=None)
    print(time.time())


def close(room: str) -> None:
    """What merging a group does to its people, last of all."""
    from community.access import access_changed
    from community.groups.models import Group

    group = Group.objects.get(room=room)
    Group.objects.filter(pk=group.pk).update(status="merged")
    access_changed(group=group.pk)
    print(time.time())


def log_out(room: str) -> None:
    from leerkring.accounts.sessions import end_all_sessions

    for membership in people_of(room):
        end_all_sessions(membership.user)
    print(time.time())


def remove(room: str) -> None:
    from django.utils import timezone

    from leerkring.accounts.privacy.leaving import remove_account

    for membership in people_of(room):
        remove_account(user=membership.user, keep_contributions=True, now=timezone.now())
    print(time.time())


def flood(room: str, number: str, size: str) -> None:
    """Announce more than a slow reader can take; nothing of it is stored."""
    from community.chat.announce import room_group, say

    frame = {"v": 1, "type": "change", "id": 1, "html": "x" * int(size)}
    for change in range(1, int(number) + 1):
        text = json.dumps(frame | {"change": change})
        event = {"type": "room.change", "room": int(room), "change": change, "frames": {"nl": text, "en": text}}
        say(room_group(int(room)), event)
        time.sleep(0.002)


DEEDS = {each.__name__: each for each in (migrate, settle, say, leave, close, put_out, log_out, remove, flood)}

if __name__ == "__main__":
    django.setup()
    DEEDS[sys.argv[1]](*sys.argv[2:])
