"""An answer on the page of its question, and what was said below it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Exists, IntegerField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.safestring import SafeString

from community.questions.bylines import helped_line, letter_of, line_of, when
from community.questions.frames import AnswerFrame
from community.questions.models import Answer, Question, Thanks
from leerkring.accounts.models import User
from leerkring.prepared import prepared

SHOWN = {"id", "display_name", "removal_due_at", "is_active"}
NOT_SHOWN = [f"author__{column.name}" for column in User._meta.concrete_fields if column.name not in SHOWN]
"""What a page need not know of who answered: their address, their password, what they want to learn…"""


@dataclass
class Talk:
    """An answer with what was said below it."""

    answer: Answer
    follow_ups: list[Answer] = field(default_factory=list)
    frame: AnswerFrame | None = None
    """Of a whole page: what the buttons and marks at the answer depend on."""

    @property
    def words(self) -> dict[str, str | SafeString]:
        """Who said what and when: all that is not in the frame, and is never kept with it."""
        answer = self.answer
        words = {"letter": letter_of(answer), "line": line_of(answer), "when": when(answer), "text": answer.html}
        if answer.helped_at and self.frame:
            words["helped"] = helped_line(answer.question, is_asker=self.frame.reader.is_asker)
        return words


@prepared
def answers_of(question: Question, user: User) -> QuerySet[Answer]:
    """Answers and reactions in order of time, tombstones included, with thanks: how many, and whether mine."""
    thanks = Thanks.objects.filter(answer=OuterRef("pk"))
    count = thanks.order_by().values("answer").annotate(number=Count("pk")).values("number")
    return (
        Answer.objects.filter(question=question)
        .select_related("author")
        .defer(*NOT_SHOWN)
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
