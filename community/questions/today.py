"""What a member sees first: what you can help with, what is there for you, who is new."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from community.groups.blocks.queries import by_whom_i_blocked
from community.groups.models import Membership
from community.groups.requests.models import JoinRequest
from community.groups.requests.queries import waiting_requests
from community.groups.welcome import newcomers
from community.moderation.work import Work, work_of
from community.questions.helping import can_help_with
from community.questions.models import Answer, Question
from community.questions.promises import Promise
from community.questions.rows import Row, rows_of
from community.reflections.models import Reflection
from community.reflections.page import from_my_groups
from community.reflections.reminder import to_reflect_on
from leerkring.accounts.models import User
from leerkring.prepared import prepared
from practices.models import PracticePage
from practices.queries.cards import cards
from practices.queries.visible import EVERYBODY

MOST_TO_HELP, MOST_ANSWERS, MOST_TO_REFLECT = 4, 20, 2
RECENT = timedelta(days=14)


@dataclass(frozen=True)
class News:
    """A question of mine with the answers of the last weeks, the newest first."""

    question: Question
    answers: list[Answer]
    asks_how_it_went: bool
    """Whether the first of them came a while ago: then it may have been tried."""

    @property
    def others(self) -> int:
        return len(self.answers) - 1


@dataclass(frozen=True)
class Today:
    """A question stands in one place at most."""

    memberships: Sequence[Membership]
    news: Sequence[News]
    to_help: Sequence[Row]
    promises: Sequence[Promise]
    welcome: Sequence[Membership]
    """New members of my groups."""
    to_reflect: Sequence[Question]
    """Questions of mine that were answered a while ago, without anything new."""
    reflections: Sequence[Reflection]
    """What others did with answers."""
    work: Work | None
    """What waits for who looks after something; None for anybody else."""
    requests: Sequence[JoinRequest] = ()
    """My own, to join a group, that no host answered yet."""
    example: Any = None

    @property
    def number_of_answers(self) -> int:
        return sum(len(each.answers) for each in self.news)


def today_of(user: User, *, looks_after_something: bool) -> Today:
    now, memberships = timezone.now(), _memberships(user)
    to_reflect, promises = to_reflect_on(user, now), _promises(user, now)
    news = _news(user, now, {each.pk for each in to_reflect})
    in_news, promised = {each.question.pk for each in news}, {each.question_id for each in promises}
    reflections = from_my_groups(user, [each.group_id for each in memberships], but=promised)
    told = [each.question_id for each in reflections]
    questions = can_help_with(user, memberships).exclude(pk__in=told).newest_first()
    return Today(
        memberships=memberships,
        news=news,
        to_help=rows_of(questions[:MOST_TO_HELP], memberships),
        promises=promises,
        welcome=newcomers(user, memberships),
        to_reflect=[each for each in to_reflect if each.pk not in in_news][:MOST_TO_REFLECT],
        reflections=reflections,
        work=work_of(user) if looks_after_something else None,
        requests=waiting_requests(user),
        example=_example(),
    )


@prepared
def _memberships(user: User) -> QuerySet[Membership]:
    return Membership.objects.of(user).filter(group__status="active").select_related("group").order_by("pk")


def _news(user: User, now: datetime, to_reflect: set[int]) -> list[News]:
    """Answers of others to my questions, that I have not marked yet; not of those whom I blocked."""
    by_question: dict[int, News] = {}
    for answer in _answers(user, now - RECENT):
        news = News(answer.question, [], answer.question_id in to_reflect)
        by_question.setdefault(answer.question_id, news).answers.append(answer)
    return list(by_question.values())


@prepared
def _answers(user: User, since: datetime) -> QuerySet[Answer, Answer]:
    answers = Answer.objects.visible_to(user).shown().filter(question__author=user, by_asker=False, helped_at=None)
    answers = answers.filter(follows=None).exclude(author=user)  # what I said at a question that I wrote down
    answers = answers.exclude(by_whom_i_blocked(user, "question__group"))
    recent = answers.filter(created_at__gte=since, question__deleted_at=None)
    return recent.select_related("author", "question__group").order_by("-pk")[:MOST_ANSWERS]


@prepared
def _promises(user: User, now: datetime) -> QuerySet[Promise]:
    holding = Promise.objects.filter(user=user, until__gt=now)
    visible = holding.filter(question__in=Question.objects.visible_to(user).shown())
    return visible.select_related("question__group").order_by("until")


def _example() -> Any:
    newest = PracticePage.objects.visible_to(EVERYBODY).order_by("-first_published_at")[:1]
    return next(iter(cards(newest)), None)
