"""What somebody with a receipt sees of the own question."""

from dataclasses import dataclass, field

from django.utils.safestring import SafeString

from community.anonymous.models import WaitingMark, WaitingReaction, WaitingReflection
from community.anonymous.queries import Found
from community.anonymous.words import Decided, decisions_about
from community.questions.models import Question
from community.questions.page import QuestionPage, question_page
from community.reflections.forms import values_of
from community.reflections.models import Reflection
from community.reflections.page import Shown, shown
from community.texts import render, render_all
from leerkring.accounts.models import User


@dataclass(frozen=True)
class ReceiptPage:
    """page: all that the page of the question shows, when it is published; for the texts and what may be done."""

    found: Found
    html: SafeString
    page: QuestionPage | None = None
    waiting: list[SafeString] = field(default_factory=list)
    """Reactions that come with the next batch."""
    marks: dict[int, bool] = field(default_factory=dict)
    """Number of an answer → what it will say after the next batch, where that is something else than now."""
    decisions: list[Decided] = field(default_factory=list)
    told: Shown | None = None
    """What came of it, as others can read it now."""
    told_soon: Shown | None = None
    """What came of it, or other words for it, that come with the next batch."""

    @property
    def told_values(self) -> dict[str, str]:
        """What the form for it begins with."""
        newest = self.told_soon or self.told
        return values_of(newest.row if newest else None)

    @property
    def can_reflect(self) -> bool:
        return bool(self.page and (self.page.question.answered_at or self.told or self.told_soon))

    @property
    def marked(self) -> set[int]:
        """Numbers of the answers that helped, those that wait for the next batch included."""
        answers = [talk.answer for talk in self.page.talks] if self.page else []
        return {each.pk for each in answers if self.marks.get(each.pk, each.helped_at is not None)}


def receipt_page(found: Found, user: User) -> ReceiptPage:
    if found.waiting is not None:
        return ReceiptPage(found, render(found.waiting.detail, found.waiting.language))
    question = found.published
    page = question_page(question, user)
    reactions = WaitingReaction.objects.filter(question=question)
    return ReceiptPage(
        found,
        page.html,
        page,
        waiting=render_all([(each.text, each.language) for each in reactions]),
        marks=dict(WaitingMark.objects.filter(answer__question=question).values_list("answer", "on")),
        decisions=decisions_about(question),
        told=_told(question),
        told_soon=_told_soon(question),
    )


def _told(question: Question) -> Shown | None:
    found = Reflection.objects.filter(question=question, deleted_at=None).first()
    return shown(found) if found else None


def _told_soon(question: Question) -> Shown | None:
    waiting = WaitingReflection.objects.filter(question=question).first()
    return shown(Reflection(question=question, **waiting.words)) if waiting else None
