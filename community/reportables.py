"""What can be reported in the neighbourhood, a line per feature."""

from community.chat import reportable as chat
from community.groups import reportable as groups
from community.groups.removing import reportable as removing
from community.questions import reportable as questions
from community.reflections import reportable as reflections


def register() -> None:
    for feature in (groups, removing, questions, reflections, chat):
        feature.register()
