"""What reflections hold about a person, and what becomes of it when they leave.

What they told the group stays under “former member”, or goes. What was for the mentors alone goes in any case.
"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from community.questions.titles import title_for, told
from community.reflections.models import STEPS, Reflection
from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Fact, Holder, Section


def export(user: User) -> list[Section]:
    rows = Reflection.objects.filter(author=user).annotate(title=title_for(user, "question_id")).order_by("pk")
    return [Section("reflections", _("What you did with answers"), [_facts(row) for row in rows])]


def _facts(row: Any) -> list[Fact]:
    steps = [Fact(name, str(label), getattr(row, name)) for name, label in STEPS.items() if getattr(row, name)]
    return [
        Fact("question", _("Question"), told(row.title)),
        Fact("text", _("Text"), row.text),
        *([Fact("told_by", _("Told by"), row.told_by)] if row.told_by else []),
        *steps,
        Fact("audience", _("Who may read it"), str(row.get_audience_display())),
        Fact("created_at", _("When"), row.created_at),
    ]


def _that_go(user: User) -> QuerySet[Reflection]:
    own: QuerySet[Reflection] = Reflection.objects.filter(author=user)
    return own.filter(audience=Reflection.Audience.MENTORS) if user.keeps_contributions else own


def _set_deleted(user: User, *, before: datetime | None, after: datetime | None) -> None:
    _that_go(user).filter(deleted_at=before).update(deleted_at=after)


def hide(user: User) -> None:
    """Out of sight from now on; the moment of erasing marks them, so that `show` finds just these."""
    _set_deleted(user, before=None, after=user.removal_due_at)


def show(user: User) -> None:
    if user.removal_due_at is not None:
        Reflection.objects.filter(author=user, deleted_at=user.removal_due_at).update(deleted_at=None)


@transaction.atomic
def erase(user: User) -> None:
    _that_go(user).delete()


def goes(user: User) -> str:
    return _("what you told about what you did with answers")


holder = Holder(
    name="reflections",
    covers=["community.Reflection.author"],
    export=export,
    hide=hide,
    show=show,
    erase=erase,
    goes=goes,
)
