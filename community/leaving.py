"""What ends when somebody leaves a group or is removed from it, a line per feature."""

from community.groups.invitations.actions import end_links
from community.groups.membership.ending import Ending, add_ending
from community.moderation.waiting import ask_no_more
from community.notifications.part import forget_part
from community.questions.actions.promise import drop_promises

ENDINGS: dict[str, Ending] = {
    "promises to look into a question": drop_promises,
    "links that let others in": end_links,
    "what a host is asked to look at": ask_no_more,
    "news of one's own part": forget_part,
}


def register() -> None:
    for name, ending in ENDINGS.items():
        add_ending(name, ending)
