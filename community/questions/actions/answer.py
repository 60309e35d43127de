"""Answering, and reacting to an answer."""

from typing import Any
from uuid import UUID

from community.moderation.first_posts import hold_if_needed
from community.moderation.limits import check_rate
from community.notifications.following import follow, followers
from community.notifications.ledger import Kind, notify
from community.questions.models import Answer, Question
from community.questions.once import made_before, once
from community.questions.permissions import check_answer_question, check_follow_up, speaks_as_asker
from community.questions.promises import Promise
from community.questions.readers import who_may_read
from community.questions.state import locked, recount, stir
from community.told.teller import from_where
from leerkring.accounts.models import User


def answer_question(
    *,
    by: User,
    question: Question,
    text: str,
    language: str = "nl",
    submission: UUID | None = None,
    told_by: str = "",
) -> Answer:
    """Answer from the perspective of the membership. The same submission makes one answer.

    told_by: who tells it and agreed, a resident without an account; `by` then only writes it down.

    Raises NotAllowed, or ValidationError when it is too much in a short time.
    """
    membership = check_answer_question(by, question)
    written = {"text": text, "language": language, "submission": submission}
    return _write(by, question, written | from_where(membership, told_by))


def follow_up(
    *, by: User, answer: Answer, text: str, language: str = "nl", submission: UUID | None = None, told_by: str = ""
) -> Answer:
    """React below an answer; a reaction to a reaction stands at the same level."""
    above = answer.follows or answer
    membership = check_follow_up(by, answer)
    written = {"text": text, "language": language, "submission": submission, "follows": above}
    return _write(by, answer.question, written | from_where(membership, told_by))


def _write(by: User, question: Question, written: dict[str, Any]) -> Answer:
    known = made_before(Answer, by, written["submission"])
    if known is not None:
        return known
    check_rate(by, "answer")

    def write() -> Answer:
        check_answer_question(by, locked(question))
        by_asker = speaks_as_asker(by, question, written.get("told_by", ""))
        answer = Answer.objects.create(question=question, author=by, by_asker=by_asker, **written)
        is_held = hold_if_needed(answer)
        recount(question)
        stir(question)
        Promise.objects.filter(question=question, user=by).delete()  # kept
        if not is_held:
            tell(answer)
        follow(user=by, thing=question)
        return answer

    answer, _made = once(Answer, by, written["submission"], write)
    return answer


def tell(answer: Answer) -> None:
    """Tell the asker, who is reacted to, and who follows the question: each once."""
    question, by = answer.question, answer.author
    event: dict[str, Any] = {
        "key": f"answer:{answer.pk}",
        "by": by,
        "group": question.group,
        "question": question,
        "answer": answer,
    }
    if answer.follows:
        notify(Kind.FOLLOW_UP, to=_in_this_talk(answer.follows, question), **event)
    kind = Kind.FOLLOW_UP if answer.follows else Kind.ANSWER
    notify(kind, to=[question.author] if question.author else [], **event)
    notify(Kind.FOLLOWED, to=who_may_read(question, followers(question)), **event)


def _in_this_talk(above: Answer, question: Question) -> list[User]:
    """Who wrote the answer, and who reacted to it before."""
    writers = [above.author_id, *above.follow_ups.values_list("author_id", flat=True)]
    return list(who_may_read(question, User.objects.filter(pk__in=filter(None, writers))))
