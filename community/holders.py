"""What the neighbourhood holds about a person, a holder per feature."""

from community.chat import privacy as chat
from community.groups import privacy as groups
from community.moderation import privacy as moderation
from community.notifications import privacy as notifications
from community.offering import privacy as offering
from community.questions import privacy as questions
from community.reflections import privacy as reflections
from community.saved import privacy as saved
from leerkring.accounts.privacy import registry


def register() -> None:
    for feature in (groups, questions, reflections, offering, chat, notifications, moderation, saved):
        registry.register(feature.holder)
