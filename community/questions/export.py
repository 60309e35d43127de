"""Everything that somebody wrote and did at questions, for the file they can download."""

from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from community.questions.models import Answer, Question, Thanks, Told
from community.questions.promises import Promise
from community.questions.titles import title_for, told
from community.questions.versions import TextVersion
from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Fact, Section


def export(user: User) -> list[Section]:
    questions = Question.objects.filter(author=user).select_related("group").order_by("pk")
    answers = Answer.objects.filter(author=user).annotate(title=title_for(user, "question_id")).order_by("pk")
    versions = TextVersion.objects.filter(Q(question__author=user) | Q(answer__author=user)).order_by("pk")
    thanks = Thanks.objects.filter(user=user).annotate(title=title_for(user, "answer__question_id")).order_by("pk")
    promises = Promise.objects.filter(user=user).annotate(title=title_for(user, "question_id")).order_by("pk")
    return [
        Section("questions", _("Your questions"), [_question(row) for row in questions]),
        Section("answers", _("Your answers"), [_answer(row) for row in answers]),
        Section("earlier_wordings", _("What they said before"), [_version(row) for row in versions]),
        Section("thanks", _("Where you said thank you"), [_at(row.title, row.created_at) for row in thanks]),
        Section("promises", _("What you promised to look into"), [_at(row.title, row.made_at) for row in promises]),
    ]


def _question(row: Question) -> list[Fact]:
    return [
        Fact("group", _("Learning group"), row.group.name),
        Fact("title", _("Question"), row.title),
        Fact("detail", _("More about it"), row.detail),
        *_teller(row),
        Fact("created_at", _("Asked"), row.created_at),
    ]


def _answer(row: Any) -> list[Fact]:
    return [
        Fact("question", _("Question"), told(row.title)),
        Fact("text", _("Reaction") if row.follows_id else _("Answer"), row.text),
        *_teller(row),
        Fact("created_at", _("Answered"), row.created_at),
    ]


def _teller(row: Told) -> list[Fact]:
    """Of what somebody without an account told: who, and since when they agree."""
    if not row.told_by:
        return []
    return [Fact("told_by", _("Told by"), row.told_by), Fact("agreed_at", _("Agreed"), row.agreed_at)]


def _version(row: TextVersion) -> list[Fact]:
    return [
        Fact("title", _("Question"), row.title),
        Fact("text", _("Text"), row.text),
        Fact("written_at", _("Since"), row.written_at),
    ]


def _at(title: str | None, moment: datetime) -> list[Fact]:
    return [Fact("question", _("Question"), told(title)), Fact("at", _("When"), moment)]
