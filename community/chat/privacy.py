"""What conversations hold about a person, and what becomes of it when they leave."""

from collections import defaultdict
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.expressions import Combinable
from django.utils.translation import gettext as _

from community.chat.changes import changed_together
from community.chat.models import Message, Reaction
from community.groups.models import Group
from community.questions.titles import title_for, told
from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Fact, Holder, Section


def export(user: User) -> list[Section]:
    said = Message.objects.filter(author=user, deleted_at=None)
    given = Reaction.objects.filter(user=user)
    said, given = said.annotate(**_named(user, "room")), given.annotate(**_named(user, "message__room"))
    return [
        Section("messages", _("What you said in conversations"), [_message(row) for row in said.order_by("pk")]),
        Section("reactions", _("Your reactions to messages"), [_reaction(row) for row in given.order_by("pk")]),
    ]


def _message(row: Any) -> list[Fact]:
    return [
        _conversation(row),
        Fact("text", _("Message"), row.text),
        Fact("created_at", _("Said"), row.created_at),
    ]


def _reaction(row: Any) -> list[Fact]:
    """Not the message itself: those are the words of somebody else."""
    return [_conversation(row), Fact("kind", _("Reaction"), str(row.get_kind_display()))]


def _conversation(row: Any) -> Fact:
    """Of a group or of a question, by a name that the person may know now."""
    name = (row.group or _("A group that you cannot see now")) if row.group_number else told(row.title)
    return Fact("conversation", _("Conversation"), name)


def _named(user: User, room: str) -> dict[str, Combinable]:
    """What `_conversation` reads, for `annotate`; None for a name or title that may not be told."""
    number = f"{room}__group_id"
    name = Subquery(Group.objects.visible_to(user).filter(pk=OuterRef(number)).values("name")[:1])
    return {"group_number": F(number), "group": name, "title": title_for(user, f"{room}__question_id")}


@transaction.atomic
def hide(user: User) -> None:
    """What was said stays under “former member”, or is gone for everybody from now on.

    The moment of erasing marks it, so that `show` finds just these.
    """
    if not user.keeps_contributions:
        _set_deleted(user, before=None, after=user.removal_due_at)


@transaction.atomic
def show(user: User) -> None:
    if user.removal_due_at is not None:
        _set_deleted(user, before=user.removal_due_at, after=None)


@transaction.atomic
def erase(user: User) -> None:
    """Reactions go; of what goes too, only the place stays where others answered."""
    mine = Message.objects.filter(author=user)
    if not user.keeps_contributions:
        _change(mine, text="", deleted_at=user.removal_due_at, pinned_at=None)
    reacted = Message.objects.filter(reactions__user=user).distinct()
    pks = list(reacted.values_list("pk", flat=True))
    Reaction.objects.filter(user=user).delete()
    _change(Message.objects.filter(pk__in=pks))


def _set_deleted(user: User, *, before: datetime | None, after: datetime | None) -> None:
    _change(Message.objects.filter(author=user, deleted_at=before), deleted_at=after)


def _change(messages: QuerySet[Message], **values: object) -> None:
    by_room: dict[int, list[int]] = defaultdict(list)
    for room, pk in messages.order_by("room_id", "change").values_list("room_id", "pk"):
        by_room[room].append(pk)
    if values:
        messages.update(**values)
    for room, pks in by_room.items():
        changed_together(room, pks)


def goes(user: User) -> str:
    return _("what you said in conversations")


holder = Holder(
    name="chat",
    covers=["community.Message.author", "community.Reaction.user", "community.ReadMark.user"],
    export=export,
    hide=hide,
    show=show,
    erase=erase,
    goes=goes,
)
