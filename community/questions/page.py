"""All that stands on the page of one question, in a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet, Value
from django.utils.safestring import SafeString
from wagtail.models import Page

from community.groups.blocks.queries import blocked_by
from community.groups.models import Membership
from community.groups.permissions import membership_of
from community.moderation.own_texts import say_why_out_of_sight
from community.permissions import NotAllowed, can
from community.perspectives import Perspective
from community.questions.frames import QuestionFrame, Reader, frame_of, frame_of_question
from community.questions.models import Answer, Question, TaggedQuestion, WantedPerspective
from community.questions.news import Seen, seen_on
from community.questions.permissions import check_answer_question, is_asker
from community.questions.promises import Promise, holding
from community.questions.seats import Seat, circle
from community.questions.talks import Talk, answers_of, talks_of
from community.questions.words import Words, give_words, words_of
from community.reflections.page import Shown, reflection_of
from community.reflections.permissions import check_reflect
from community.texts import render_all
from community.told.permissions import check_write_down
from leerkring.accounts.models import User
from leerkring.prepared import prepared
from practices.addresses import address


@dataclass
class QuestionPage:
    question: Question
    html: SafeString
    talks: list[Talk]
    seats: tuple[Seat, ...]
    wanted: list[Perspective]
    tags: list[tuple[str, str]]
    """Name and slug."""
    membership: Membership | None
    refusal: str
    """Why this person cannot answer; empty when they can."""
    is_asker: bool
    can_close: bool
    blocked: set[int] = field(default_factory=set)
    """Whose texts are folded for this person."""
    promise: Promise | None = None
    about: Page | None = None
    goes_on_at: Question | None = None
    seen: Seen | None = None
    """What of it is known by who reads it now."""
    frame: QuestionFrame | None = None
    """What the buttons and marks at the question depend on."""
    words: Words = field(default_factory=dict)
    """Who asked and when: all that is not in the frame."""
    reflection: Shown | None = None
    """What came of it, for who may read that."""
    can_change_reflection: bool = False

    @property
    def can_promise(self) -> bool:
        """Whether the button makes sense: nobody promised, and I did not answer yet."""
        own = self.membership.user_id if self.membership else None
        answered = any(talk.answer.author_id == own for talk in self.talks)
        return not (self.promise or self.refusal or self.is_asker or answered)

    @property
    def can_change(self) -> bool:
        """Whether who asked may change it: also one that goes on elsewhere, or is out of sight until they do."""
        takes_no_answers = self.question.duplicate_of_id is not None or not self.question.is_shown
        return self.is_asker and self.question.group.is_active and (not self.refusal or takes_no_answers)

    @property
    def is_folded(self) -> bool:
        """Whether this person blocked who asked: then the text and what came of it are folded."""
        return self.question.author_id in self.blocked

    @property
    def is_host(self) -> bool:
        """Whether this person hosts the group in which it was asked."""
        return _hosts(self.membership, self.question)

    @property
    def may_write_down(self) -> bool:
        """Whether this person may answer for a resident who tells it."""
        return self.membership is not None and can(check_write_down, self.membership)

    @property
    def is_shared(self) -> bool:
        """Whether neighbouring groups may read along now: for as long as the group shares."""
        return self.question.shared_at is not None and self.question.group.shares_now

    @property
    def can_reflect(self) -> bool:
        """Whether to ask who asked how it went: there is an answer, and nothing was told yet."""
        return self.is_asker and self.question.answered_at is not None and not (self.refusal or self.reflection)

    @property
    def about_address(self) -> str:
        return address(self.about.url_path) if self.about else ""

    @property
    def number_of_answers(self) -> int:
        return sum(talk.answer.is_shown for talk in self.talks)


def question_page(question: Question, user: User) -> QuestionPage:
    """question: found through `find_question`."""
    answers = answers_of(question, user)
    tags, wanted = labels_of(question)
    membership, refusal = _from_where(user, question)
    asker = is_asker(user, question)
    page = QuestionPage(
        question=question,
        html=_render(question, answers),
        talks=talks_of(answers),
        seats=_seats(answers, wanted, membership),
        wanted=wanted,
        tags=tags,
        membership=membership,
        refusal=refusal,
        is_asker=asker,
        can_close=question.group.is_active and (asker or _hosts(membership, question)),
        about=question.about if question.about_is_open else None,
        blocked=blocked_by(user, question.group),
        promise=holding(question),
        goes_on_at=_goes_on_at(question, user),
        reflection=reflection_of(question, user),
    )
    reader = Reader(page.is_asker, page.is_host, not page.refusal, question.group.is_active)
    page.seen = seen_on(question, answers, page.promise, user)
    page.can_change_reflection = _can_change_reflection(page, user)
    say_why_out_of_sight(user, [question, *answers, *([page.reflection.row] if page.reflection else [])])
    page.frame = frame_of_question(question, reader, can_close=page.can_close)
    for talk in page.talks:
        talk.frame = frame_of(talk.answer, reader, user, folded=talk.answer.author_id in page.blocked)
    page.words = words_of(question)
    give_words(page.talks, reader)
    return page


def labels_of(question: Question) -> tuple[list[tuple[str, str]], list[Perspective]]:
    """Return the tags and the wanted perspectives, in one query."""
    rows = _labels(question)
    return sorted(row for row in rows if row[0]), [Perspective(row[1]) for row in rows if not row[0]]


@prepared
def _labels(question: Question) -> QuerySet[TaggedQuestion, tuple[str, str]]:
    tags = TaggedQuestion.objects.filter(content_object=question).values_list("tag__name", "tag__slug")
    return tags.union(WantedPerspective.objects.filter(question=question).values_list(Value(""), "perspective"))


def _seats(answers: Sequence[Answer], wanted: Sequence[str], membership: Membership | None) -> tuple[Seat, ...]:
    heard = [each.perspective for each in answers if each.is_shown and not each.follows_id and not each.by_asker]
    return tuple(circle(heard, wanted=wanted, mine=membership.perspective if membership else ""))


def _render(question: Question, answers: Sequence[Answer]) -> SafeString:
    """Make HTML of all texts together; each answer gets its own as `html`."""
    own, *others = render_all([(question.detail, question.language), *((each.text, each.language) for each in answers)])
    for answer, html in zip(answers, others, strict=True):
        answer.question, answer.html = question, html
    return own


def _hosts(membership: Membership | None, question: Question) -> bool:
    return bool(membership and membership.is_host and membership.group_id == question.group_id)


def _can_change_reflection(page: QuestionPage, user: User) -> bool:
    """As changing asks it. Who may answer here as a member may tell, so that is asked only of who may not."""
    if not page.is_asker or page.reflection is None:
        return False
    in_own_group = page.membership is not None and page.membership.group_id == page.question.group_id
    return (in_own_group and not page.refusal) or can(check_reflect, user, page.question)


def _from_where(user: User, question: Question) -> tuple[Membership | None, str]:
    """Return the membership from which somebody takes part, and why they cannot answer, if they cannot."""
    try:
        membership = check_answer_question(user, question)
    except NotAllowed as refused:
        return membership_of(user, question.group), str(refused)
    if membership.group_id == question.group_id:
        membership.group = question.group
    return membership, ""


def _goes_on_at(question: Question, user: User) -> Question | None:
    if question.duplicate_of_id is None:
        return None
    found = Question.objects.visible_to(user).shown().filter(pk=question.duplicate_of_id)
    return found.select_related("group").first()
