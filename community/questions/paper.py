"""A question as it is handed out on paper, in a lesson or at the coffee table."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.safestring import SafeString

from community.perspectives import Perspective, seat_of
from community.questions.models import Answer, Question
from community.questions.page import QuestionPage, question_page
from community.questions.talks import Talk
from community.reflections.page import Shown
from leerkring.accounts.models import User

FITS, FITS_SMALL = 2600, 5200
"""Characters that fit on one A4 in letters of the usual size, and in small ones, an answer counted as OF_ANSWER."""
OF_ANSWER = 110


@dataclass(frozen=True)
class Paper:
    """Only what everybody at the table may read: nothing that is out of sight, folded or for mentors alone.

    talks: answers, and what was said below them, that stand and are not of somebody whom the reader blocked.
    """

    page: QuestionPage
    talks: Sequence[Talk]

    @property
    def heard(self) -> list[Perspective]:
        """The seats of the circle that answered, in its order."""
        seats = {seat_of(talk.answer.perspective) for talk in self.talks if not talk.answer.by_asker}
        return [seat for seat in Perspective if seat in seats]

    @property
    def reflection(self) -> Shown | None:
        told = self.page.reflection
        is_for_all = told and told.row.is_shown and not (told.row.is_for_mentors or self.page.is_folded)
        return told if is_for_all else None

    @property
    def detail(self) -> SafeString:
        return SafeString() if self.page.is_folded else self.page.html

    @cached_property
    def size(self) -> str:
        """How small the letters have to be for one sheet; what is longer takes two."""
        answers = [each for talk in self.talks for each in (talk.answer, *talk.follow_ups)]
        told = sum(map(len, self.reflection.row.words)) if self.reflection else 0
        asked = len(self.page.question.detail) if self.detail else 0
        length = asked + told + sum(len(each.text) + OF_ANSWER for each in answers)
        return "" if length <= FITS else "paper-small" if length <= FITS_SMALL else "paper-long"


def paper_of(question: Question, user: User) -> Paper:
    """question: found through `find_question`, and shown."""
    page = question_page(question, user)
    talks = [Talk(talk.answer, _readable(page, talk)) for talk in page.talks if _is_readable(page, talk.answer)]
    return Paper(page, talks)


def _readable(page: QuestionPage, talk: Talk) -> list[Answer]:
    return [each for each in talk.follow_ups if _is_readable(page, each)]


def _is_readable(page: QuestionPage, answer: Answer) -> bool:
    return answer.is_shown and answer.author_id not in page.blocked
