"""A message that begins with somebody's name: `?aan=<number>`, the way from “new here” to a hello."""

from django.http import HttpRequest

from community.chat.mentions import people_in
from community.chat.models import Room
from community.groups.blocks.queries import blocked_by
from leerkring.accounts.who import person_of


def begun(request: HttpRequest, room: Room) -> str:
    """Return “@Jet ” for somebody in the room; nothing for who is not there, whom I blocked, or myself."""
    number = request.GET.get("aan", "")
    if not (number.isascii() and number.isdigit() and len(number) <= 18):
        return ""
    person, wanted = person_of(request), int(number)
    name = people_in(room).get(wanted, "")
    is_met = wanted != person.pk and wanted not in blocked_by(person, room.neighbourhood)
    return f"@{name} " if name and is_met else ""
