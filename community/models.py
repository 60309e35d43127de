"""All models of the neighbourhood, from the folder of each feature."""

from community.groups.models import Group, Membership, Removal
from community.groups.rules import HouseRules, RulesAccepted
from community.moderation.models import AuditEntry
from community.notifications.models import Follow, Notification
from community.questions.models import Answer, Question, TaggedQuestion, Thanks, WantedPerspective

__all__ = [
    "Answer",
    "AuditEntry",
    "Follow",
    "Group",
    "HouseRules",
    "Membership",
    "Notification",
    "Question",
    "Removal",
    "RulesAccepted",
    "TaggedQuestion",
    "Thanks",
    "WantedPerspective",
]
