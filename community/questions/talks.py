"""An answer on the page of its question, and what was said below it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.safestring import SafeString

from community.columns import of_people
from community.questions.frames import AnswerFrame
from community.questions.models import Answer, Question, Thanks
from leerkring.accounts.models import User
from leerkring.prepared import prepared


@dataclass
class Talk:
    """An answer with what was said below it."""

    answer: Answer
    follow_ups: list[Answer] = field(default_factory=list)
    frame: AnswerFrame | None = None
    """Of a whole page: what the buttons and marks at the answer depend on."""
    words: dict[str, str | SafeString] = field(default_factory=dict)
    """Who said what and when: all that is not in the frame, and is never kept with it."""


@prepared
def answers_of(question: Question, user: User) -> QuerySet[Answer]:
    """Answers and reactions in order of time, tombstones included, with thanks: how many, and whether mine."""
    thanks = Thanks.objects.filter(answer=OuterRef("pk"))
    count = thanks.order_by().values("answer").annotate(number=Count("pk")).values("number")
    return (
        Answer.objects.filter(question=question)
        .select_related("author")
        .defer(*of_people("author"))
        .annotate(
            number_of_thanks=Coalesce(Subquery(count, output_field=IntegerField()), Value(0)),
            is_thanked=Exists(thanks.filter(user=user)),
        )
        .order_by("pk")
    )


def talks_of(answers: Sequence[Answer]) -> list[Talk]:
    below: dict[int, list[Answer]] = defaultdict(list)
    for answer in answers:
        if answer.follows_id:
            below[answer.follows_id].append(answer)
    return [Talk(answer, below[answer.pk]) for answer in answers if not answer.follows_id]
