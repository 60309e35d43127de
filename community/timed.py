"""The timed work of the neighbourhood: each job does what is due, and may run at any moment."""

from community.anonymous.batches import publish_batch
from community.chat.keeping import throw_away as throw_away_messages
from community.escalation.jobs import escalate
from community.groups.invitations.jobs import invitations
from community.notifications import jobs
from community.notifications.keeping import throw_away
from community.notifications.library import library_news
from community.offering.published import tell_published
from community.offering.withdrawn import drop_left_drafts, settle
from community.questions.actions import expire_promises
from community.reflections.reminder import remind
from community.saved.actions import tell_news
from leerkring.operations.due import DueJob
from leerkring.operations.due import register as add_job

JOBS: dict[str, DueJob] = {
    "anonymous questions": publish_batch,
    "invitations": invitations,
    "promises": expire_promises,
    "questions without an answer": escalate,
    "how it went": remind,
    "offers that were published": tell_published,
    "words in examples": settle,
    "drafts of questions that are gone": drop_left_drafts,
    "library": library_news,
    "saved searches": tell_news,
    "mails": jobs.mails,
    "old notifications": throw_away,
    "old messages": throw_away_messages,
}
"""Name → job. A feature adds a line here."""


def register() -> None:
    for name, job in JOBS.items():
        add_job(name, job)
