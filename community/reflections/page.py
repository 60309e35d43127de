"""How a reflection stands on the page of its question, and on the page of today."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.safestring import SafeString

from community.groups.blocks.queries import by_whom_i_blocked
from community.questions.models import Question
from community.reflections.models import STEPS, Reflection
from community.texts import render_all
from leerkring.accounts.models import User
from leerkring.prepared import filled_up, prepared

RECENT = timedelta(days=21)
MOST = 2


@dataclass(frozen=True)
class Shown:
    row: Reflection
    html: SafeString
    """The short form; empty when there is none."""
    steps: list[tuple[str, SafeString]]
    """The questions of STAR-R that were answered."""


def reflection_of(question: Question, user: User) -> Shown | None:
    """Return what `user` may read of it; one that a moderator keeps out of sight only for who wrote it.

    question: found through `find_question`. No query, unless a text links to the library.
    """
    if not (question.reflection_is_mine_to_read and question.is_shown):
        return None
    found: Reflection = question.reflection
    if found.deleted_at or (found.hidden_at and found.author_id != user.pk):
        return None
    return shown(found)


def shown(found: Reflection) -> Shown:
    labels = [name for name in STEPS if getattr(found, name)]
    short, *steps = render_all([(getattr(found, name), found.language) for name in ("text", *labels)])
    return Shown(found, short, [(str(STEPS[name]), html) for name, html in zip(labels, steps, strict=True)])


def from_my_groups(user: User, groups: Collection[int], but: Collection[int] = ()) -> list[Reflection]:
    """What others in my groups did with answers in the last weeks, the newest first; MOST at most.

    Not those whom I blocked.

    but: the numbers of questions that stand elsewhere on the page.
    """
    if not groups:
        return []
    return _from_groups(user, timezone.now() - RECENT, filled_up(groups), filled_up(but or [0]))


@prepared
def _from_groups(
    user: User, since: datetime, groups: tuple[int, ...], but: tuple[int, ...]
) -> QuerySet[Reflection, Reflection]:
    recent = Reflection.objects.visible_to(user).shown().filter(created_at__gte=since)
    here = recent.filter(question__group__in=groups, question__is_anonymous=False).exclude(author=user)
    here = here.exclude(by_whom_i_blocked(user, "question__group"))
    return here.exclude(question__in=but).select_related("question__group", "author").order_by("-pk")[:MOST]
