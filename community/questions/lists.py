"""The lists of questions, page by page. No page counts or skips rows: each goes on where the last one ended."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from taggit.models import Tag

from community.groups.models import Group, Membership
from community.groups.queries import ALIVE
from community.notifications.models import Follow
from community.questions.choices import Choices, List, Status
from community.questions.helping import can_help_with
from community.questions.models import Answer, Question
from community.questions.queries import QuestionQuerySet
from community.questions.rows import Row, rows_of
from community.questions.tags import suggestions
from leerkring.accounts.models import User

PER_PAGE = 20


@dataclass(frozen=True)
class Listing:
    rows: Sequence[Row]
    choices: Choices
    memberships: Sequence[Membership]
    tag: Tag | None
    suggestions: Sequence[str] = ()
    """Tags to choose from, while none is chosen."""
    older: str = ""
    """The query of the next page, when there is one."""

    @property
    def newest(self) -> str:
        return self.choices.address()

    @property
    def without_tag(self) -> str:
        return self.choices.address(label="")


def listing(user: User, choices: Choices) -> Listing:
    """Read one page of a list, in six queries at most."""
    memberships = list(Membership.objects.of(user).filter(group__status__in=ALIVE).select_related("group"))
    tag = find_tag(choices.label)
    questions = narrowed(LISTS[choices.lijst](user, memberships), choices, tag)
    rows = rows_of(questions.with_folds(user).newest_first()[: PER_PAGE + 1], memberships)
    older = choices.address(voor=rows[PER_PAGE - 1].question.pk) if len(rows) > PER_PAGE else ""
    return Listing(rows[:PER_PAGE], choices, memberships, tag, () if tag else suggestions(), older)


def find_tag(label: str) -> Tag | None:
    """label: the slug, as links have it, or the name, as somebody types it."""
    named = Q(slug=label) | Q(name__iexact=" ".join(label.split()))
    return Tag.objects.filter(named).order_by("pk").first() if label else None


def narrowed(questions: QuestionQuerySet, choices: Choices, tag: Tag | None) -> QuestionQuerySet:
    if choices.voor:
        questions = questions.filter(pk__lt=choices.voor)
    if choices.wijk:
        questions = questions.filter(group__slug=choices.wijk)
    if choices.label:
        questions = questions.filter(tagged__tag=tag) if tag else questions.none()
    if choices.wie:
        questions = questions.filter(wanted__perspective=choices.wie)
    return questions.filter(OF_STATUS[choices.status])


OF_STATUS = {
    "": Q(),
    Status.WAITING: Q(answered_at=None),
    Status.ANSWERED: Q(answered_at__isnull=False),
    Status.HELPED: Q(helped_at__isnull=False),
}


def open_questions(user: User) -> QuestionQuerySet:
    """What somebody may read and what is not closed.

    The numbers of the groups come first: with them the database knows how many rows to expect, and takes the
    index that fits. `visible_to` decides.
    """
    readable = list(Group.objects.readable_by(user).values_list("pk", flat=True))
    near = Q(group__in=readable) | Q(shared_at__isnull=False)
    return Question.objects.visible_to(user).shown().filter(near, duplicate_of=None)


def newest(user: User, memberships: Sequence[Membership]) -> QuestionQuerySet:
    return open_questions(user)


def unanswered(user: User, memberships: Sequence[Membership]) -> QuestionQuerySet:
    return open_questions(user).unanswered()


def mine(user: User, memberships: Sequence[Membership]) -> QuestionQuerySet:
    """Also those that were closed or are out of sight; what was asked anonymously is nobody's."""
    return Question.objects.visible_to(user).filter(author=user, deleted_at=None)


def with_my_answer(user: User, memberships: Sequence[Membership]) -> QuestionQuerySet:
    answers = Answer.objects.shown().filter(author=user)
    return Question.objects.visible_to(user).shown().filter(pk__in=answers.values("question")).exclude(author=user)


def followed(user: User, memberships: Sequence[Membership]) -> QuestionQuerySet:
    follows = Follow.objects.filter(user=user, content_type=ContentType.objects.get_for_model(Question))
    return Question.objects.visible_to(user).shown().filter(pk__in=follows.values("object_id"))


LISTS: dict[str, Callable[[User, Sequence[Membership]], QuestionQuerySet]] = {
    List.NEWEST: newest,
    List.UNANSWERED: unanswered,
    List.HELP: can_help_with,
    List.MINE: mine,
    List.ANSWERED: with_my_answer,
    List.FOLLOWED: followed,
}
