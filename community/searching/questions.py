"""Questions with their answers, for who may read them at the moment of asking."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet, TextChoices, Value
from django.utils.translation import gettext_lazy as _

from community.groups.models import Group
from community.questions.models import Answer, Question
from community.searching.folding import by_blocked
from community.texts import plain
from leerkring.accounts.models import User
from leerkring.prepared import prepared
from leerkring.search.kinds import Kind
from leerkring.search.sources import Description, Fold, FoldedRows, Reach, Reader
from practices.browse.facets import Facet

AT_ONCE = 5000
LONGEST = 20_000
"""Characters of the answers to one question."""
MOST_SHARED = 500


class Answered(TextChoices):
    NO = "nee", _("no answer yet")
    YES = "ja", _("answered")
    HELPED = "geholpen", _("it helped")


FACETS = [
    Facet("wijk", _("Neighbourhood"), largest_first=True),
    Facet("antwoord", _("Answered?"), choices=Answered),
]


class Questions:
    name = "questions"
    kinds: Sequence[Kind] = [Kind("vragen", "", _("Learning question"), _("Questions"))]
    is_public = False
    waits = False

    def numbers(self, after: int) -> Iterator[int]:
        while found := list(_findable().filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[:AT_ONCE]):
            yield from found
            after = found[-1]

    def describe(self, numbers: Sequence[int]) -> dict[int, Description]:
        rows = _findable().filter(pk__in=numbers).select_related("group").prefetch_related("tagged__tag")
        answers: dict[int, list[str]] = defaultdict(list)
        said = Answer.objects.shown().filter(question__in=numbers).order_by("pk")
        for question, text in said.values_list("question_id", "text"):
            answers[question].append(plain(text))
        return {row.pk: _describe(row, answers[row.pk]) for row in rows}

    def reach(self, user: Reader) -> Reach | None:
        if not (isinstance(user, User) and user.is_active):
            return None
        rows = _in_reach(user)
        return Reach(
            self.name,
            groups=frozenset(number for is_group, number in rows if is_group),
            also=frozenset(number for is_group, number in rows if not is_group),
        )

    def visible(self, user: Reader, numbers: Sequence[int]) -> QuerySet[Any]:
        return Question.objects.visible_to(user).shown().filter(pk__in=numbers)

    def folded(self, user: Reader, numbers: Sequence[int]) -> Sequence[FoldedRows]:
        """Their own questions are folded; of a question with an answer of theirs only what its asker wrote is shown."""
        asked = by_blocked(Question.objects.filter(pk__in=numbers), user, "group")
        answered = by_blocked(Answer.objects.shown().filter(question__in=numbers), user, "question__group")
        return [FoldedRows(Fold.ALL, asked), FoldedRows(Fold.TEXT, answered, "question_id")]


@prepared
def _in_reach(user: User) -> QuerySet[Any, Any]:
    """Whether a number is of a group that may be read, or of a question that was shared; and the number."""
    groups = Group.objects.readable_by(user).order_by().annotate(is_group=Value(True))
    shared = Question.objects.visible_to(user).shown().filter(shared_at__isnull=False).order_by()
    newest = shared.filter(pk__in=shared.order_by("-pk").values("pk")[:MOST_SHARED]).annotate(is_group=Value(False))
    return groups.values_list("is_group", "pk").union(newest.values_list("is_group", "pk"), all=True)


def _findable() -> Any:
    """Questions with words to find; one that leads to another is found there."""
    return Question.objects.shown().filter(duplicate_of=None)


def _describe(row: Question, answers: Sequence[str]) -> Description:
    tags = {each.tag.slug: each.tag.name for each in row.tagged.all()}  # type: ignore[attr-defined]
    answered = Answered.HELPED if row.helped_at else Answered.YES if row.answered_at else Answered.NO
    facets = {"wijk": {row.group.slug: row.group.name}, "antwoord": {answered.value: ""}}
    detail = plain(row.detail)
    return Description(
        kind="vragen",
        title=row.title,
        address=row.get_absolute_url(),
        summary=detail,
        lead=detail,
        names=list(tags.values()),
        body="\n".join([detail, *answers])[:LONGEST],
        facets=facets | ({"label": tags} if tags else {}),
        language=row.language,
        published_at=row.created_at,
        group_id=row.group_id,
    )
