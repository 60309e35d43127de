"""What somebody with a receipt sees of the own question."""

from dataclasses import dataclass, field

from django.utils.safestring import SafeString

from community.anonymous.models import WaitingMark, WaitingReaction
from community.anonymous.queries import Found
from community.anonymous.words import Decided, decisions_about
from community.questions.page import QuestionPage, question_page
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
    )
