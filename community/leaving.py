"""What ends when somebody leaves a group or is removed from it, a line per feature."""

from community.groups.invitations.actions import end_links
from community.groups.membership.ending import Ending, add_ending
from community.questions.actions.promise import drop_promises

ENDINGS: dict[str, Ending] = {
    "promises to look into a question": drop_promises,
    "links that let others in": end_links,
}


def register() -> None:
    for name, ending in ENDINGS.items():
        add_ending(name, ending)
