"""What can be reported in the neighbourhood, a line per feature."""

from community.chat import reportable as chat
from community.groups import reportable as groups
from community.questions import reportable as questions


def register() -> None:
    for feature in (groups, questions, chat):
        feature.register()
