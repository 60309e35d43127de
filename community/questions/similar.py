"""What is like a question that somebody is typing: nothing of it is kept or logged."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from community.moderation.limits import check_rate
from community.questions.models import Question
from community.texts import plain
from leerkring.accounts.models import User
from leerkring.search.shown import Shown
from leerkring.search.similar import similar

SHORTEST = 12
"""Characters. Fewer say too little of what somebody wants to know."""
MOST = 4
AMONG = ("library", "questions")
"""Where somebody finds an answer that stays. What was said in a conversation is none."""


def similar_to(text: str, user: User) -> Sequence[Shown]:
    """Return what is most like it, best first: each with `name`, `title`, `address`, `kind.one` and `language`."""
    return looked_for(text, user)[0]


def looked_for(text: str, user: User) -> tuple[Sequence[Shown], str]:
    """The same, with a sentence for who asked to look: why there is nothing, where there is nothing."""
    if len(text.strip()) < SHORTEST:
        return [], _("Write your question a little longer. Then we can look for what is like it.")
    if not may_look(user):
        return [], _("You looked very often just now. Wait a little, or simply ask your question.")
    found = similar(text, user, MOST, only=AMONG)
    return found, "" if found else _("We found nothing that is like it. So do ask your question.")


def similar_to_question(question: Question, user: User, among: Sequence[str] = AMONG) -> Sequence[Shown]:
    """Return what is most like a question that is there, of what `user` may read, without itself.

    among: names of sources, such as "questions" alone.
    """
    if not question.is_shown or not may_look(user):
        return []
    text = f"{question.title} {plain(question.detail)}"
    return similar(text, user, MOST, only=among, without=("questions", question.pk))


def may_look(user: User) -> bool:
    """Whether somebody looks no more often than people do; a hint that is missing is no error."""
    try:
        check_rate(user, "search")
    except ValidationError:
        return False
    return True
