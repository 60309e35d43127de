"""What questions and answers hold about a person."""

from django.utils.translation import gettext as _

from community.questions.models import Answer, Question
from community.questions.promises import Promise
from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Fact, Holder, Section


def export(user: User) -> list[Section]:
    questions = Question.objects.filter(author=user).select_related("group").order_by("pk")
    answers = Answer.objects.filter(author=user).select_related("question__group").order_by("pk")
    promises = Promise.objects.filter(user=user).select_related("question").order_by("pk")
    return [
        Section("questions", _("Your questions"), [_question(row) for row in questions]),
        Section("answers", _("Your answers"), [_answer(row) for row in answers]),
        Section("promises", _("What you look into"), [_promise(row) for row in promises]),
    ]


def _question(row: Question) -> list[Fact]:
    return [
        Fact("group", _("Learning group"), row.group.name),
        Fact("title", _("Question"), row.title),
        Fact("detail", _("More about it"), row.detail),
        Fact("created_at", _("Asked"), row.created_at),
    ]


def _answer(row: Answer) -> list[Fact]:
    return [
        Fact("question", _("Question"), row.question.title),
        Fact("text", _("Answer"), row.text),
        Fact("created_at", _("Answered"), row.created_at),
    ]


def _promise(row: Promise) -> list[Fact]:
    return [Fact("question", _("Question"), row.question.title), Fact("until", _("Until"), row.until)]


holder = Holder(
    name="questions",
    covers=[
        "community.Question.author",
        "community.Answer.author",
        "community.Thanks.user",
        "community.Promise.user",
        "community.FeedKey.user",
    ],
    export=export,
)
