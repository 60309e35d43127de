"""Reflections can be reported, hidden and put back."""

from django.utils.translation import gettext_lazy as _

from community.moderation import kinds
from community.moderation.kinds import Reportable
from community.reflections.models import Reflection
from community.reflections.permissions import check_reflect


def register() -> None:
    kinds.register(reflection)


def _tell(row: Reflection) -> None:
    from community.reflections.telling import tell

    tell(row)


reflection = Reportable(
    name="ermee",
    model=Reflection,
    label=_("reflection"),
    visible_to=Reflection.objects.visible_to,
    group_of=lambda row: row.question.group,
    words_of=lambda row: row.words,
    related=("author", "question__group"),
    by_author=lambda user: Reflection.objects.shown().filter(author=user),
    announce=_tell,
    check_change=lambda user, row: check_reflect(user, row.question),
)
