"""All models of the neighbourhood, from the folder of each feature."""

from community.anonymous.models import (
    LastBatch,
    Receipt,
    WaitingMark,
    WaitingQuestion,
    WaitingReaction,
    WaitingReflection,
)
from community.chat.models import Message, Reaction, ReadMark, Room
from community.groups.blocks.models import Block
from community.groups.invitations.models import Invitation
from community.groups.models import Group, Membership, Removal
from community.groups.requests.models import JoinRequest
from community.groups.rules import HouseRules, RulesAccepted
from community.moderation.cases import Case, Report
from community.moderation.models import AuditEntry
from community.moderation.mutes import Mute
from community.notifications.mail.models import Mail, MailProblem
from community.notifications.models import Follow, LookedUntil, Notification
from community.notifications.preferences import Preferences
from community.offering.models import Consent, Offer
from community.questions.feed_keys import FeedKey
from community.questions.models import Answer, Question, TaggedQuestion, Thanks, WantedPerspective
from community.questions.promises import Promise
from community.questions.versions import TextVersion
from community.reflections.models import Reflection
from community.saved.models import SavedSearch

__all__ = [
    "Answer",
    "AuditEntry",
    "Block",
    "Case",
    "Consent",
    "FeedKey",
    "Follow",
    "Group",
    "HouseRules",
    "Invitation",
    "JoinRequest",
    "LastBatch",
    "LookedUntil",
    "Mail",
    "MailProblem",
    "Membership",
    "Message",
    "Mute",
    "Notification",
    "Offer",
    "Preferences",
    "Promise",
    "Question",
    "Reaction",
    "ReadMark",
    "Receipt",
    "Reflection",
    "Removal",
    "Report",
    "Room",
    "RulesAccepted",
    "SavedSearch",
    "TaggedQuestion",
    "TextVersion",
    "Thanks",
    "WaitingMark",
    "WaitingQuestion",
    "WaitingReaction",
    "WaitingReflection",
    "WantedPerspective",
]
