"""Questions as rows of a list: each with the seats of its circle in small, in one query for all rows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from community.groups.models import Membership
from community.perspectives import Perspective, hue_of, seat_name, seat_of
from community.questions.bylines import asker_in_sentence
from community.questions.models import Answer, Question
from community.questions.promises import holding
from community.questions.queries import QuestionQuerySet

MOST_OPEN_SEATS = 2


@dataclass(frozen=True)
class Row:
    """A question in a list. heard: seats of the circle, in its order. mine: the reader's own seat, if any."""

    question: Question
    answers: int = 0
    heard: Sequence[Perspective] = ()
    mine: Perspective | None = None

    @property
    def hues(self) -> list[str]:
        return [hue_of(seat) for seat in self.heard]

    @property
    def open_seats(self) -> range:
        """As many as fit in a line: the full circle stands on the page of the question."""
        return range(MOST_OPEN_SEATS if not self.heard else 1)

    @property
    def sentence(self) -> str | SafeString:
        if self.question.hidden_at:
            return _("Only you and who decides about it can read it now.")
        if not self.answers:
            return self._waiting
        number = ngettext("%(number)s answer", "%(number)s answers", self.answers) % {"number": self.answers}
        if self.question.helped_at:
            words = _("%(answers)s, %(name)s could go on") % {"answers": "{answers}", "name": "{name}"}
            return format_html(words, answers=number, name=asker_in_sentence(self.question))
        if self.mine and self.mine not in self.heard:
            missing = {"answers": number, "perspective": seat_name(self.mine)}
            return _("%(answers)s. Still missing: %(perspective)s. That is you.") % missing
        return number

    @property
    def _waiting(self) -> str:
        promise = holding(self.question)
        if promise is None:
            return _("No answer yet")
        return _("No answer yet. %(name)s looks into it.") % {"name": promise.user.get_full_name()}


def rows_of(questions: QuestionQuerySet, memberships: Sequence[Membership] = ()) -> list[Row]:
    """Return rows, in two queries. memberships: those of the reader, for “that is you”."""
    listed = list(questions.select_related("author", "group", "promise__user"))
    heard = _heard([each.pk for each in listed])
    mine = {each.group_id: each for each in memberships}
    return [_row(each, heard[each.pk], mine.get(each.group_id)) for each in listed]


def _row(question: Question, heard: Mapping[str, int], reader: Membership | None) -> Row:
    seats = {seat_of(perspective) for perspective in heard}
    in_order = [seat for seat in Perspective if seat in seats]
    may_answer = reader is not None and reader.user_id != question.author_id
    return Row(question, sum(heard.values()), in_order, seat_of(reader.perspective) if reader and may_answer else None)


def _heard(questions: Sequence[int]) -> dict[int, dict[str, int]]:
    """Number of a question → perspective → answers from there."""
    found: dict[int, dict[str, int]] = defaultdict(dict)
    answers = Answer.objects.shown().filter(question__in=questions, follows=None, by_asker=False)
    counted = answers.order_by().values_list("question", "perspective").annotate(number=Count("pk"))
    for question, perspective, number in counted if questions else ():
        found[question][perspective] = number
    return found
