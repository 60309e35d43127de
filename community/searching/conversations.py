"""What is said in conversations, for members of the group at the moment of asking."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from community.chat.models import Message
from community.groups.models import Group
from community.searching.folding import by_blocked
from community.texts import plain
from leerkring.accounts.models import User
from leerkring.prepared import prepared
from leerkring.search.kinds import Kind
from leerkring.search.sources import Description, Fold, FoldedRows, Reach, Reader

AT_ONCE = 5000


class Conversations:
    """Only of groups that somebody joined: who may read a question without being a member finds no talk at it."""

    name = "conversations"
    kinds: Sequence[Kind] = [Kind("gesprekken", "", _("Message"), _("Conversations"), titled_by="wijk")]
    is_public = False
    waits = True

    def numbers(self, after: int) -> Iterator[int]:
        while found := list(_findable().filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[:AT_ONCE]):
            yield from found
            after = found[-1]

    def describe(self, numbers: Sequence[int]) -> dict[int, Description]:
        rows = _findable().filter(pk__in=numbers).select_related("room__group", "room__question__group")
        return {row.pk: _describe(row) for row in rows}

    def reach(self, user: Reader) -> Reach | None:
        if not (isinstance(user, User) and user.is_active):
            return None
        return Reach(self.name, groups=frozenset(_joined(user)))

    def visible(self, user: Reader, numbers: Sequence[int]) -> QuerySet[Any]:
        joined = Group.objects.joined_by(user)
        in_them = Q(room__group__in=joined) | Q(room__question__group__in=joined)
        return Message.objects.visible_to(user).shown().filter(in_them, pk__in=numbers)

    def folded(self, user: Reader, numbers: Sequence[int]) -> Sequence[FoldedRows]:
        there = Message.objects.filter(pk__in=numbers)
        of_groups = by_blocked(there.filter(room__question=None), user, "room__group")
        at_questions = by_blocked(there.filter(room__group=None), user, "room__question__group")
        return [FoldedRows(Fold.ALL, of_groups), FoldedRows(Fold.ALL, at_questions)]


@prepared
def _joined(user: User) -> QuerySet[Any, Any]:
    return Group.objects.joined_by(user).values_list("pk", flat=True)


def _findable() -> Any:
    """Messages that are shown, of groups and at questions that are."""
    at_shown = Q(room__question=None) | Q(room__question__deleted_at=None, room__question__hidden_at=None)
    return Message.objects.shown().filter(at_shown).exclude(text="")


def _describe(row: Message) -> Description:
    """Without a title: where it was said is shown but not looked for, or the name of a group would find it all."""
    group, said = row.room.neighbourhood, plain(row.text)
    return Description(
        kind="gesprekken",
        title="",
        address=row.get_absolute_url(),
        lead=said,
        body=said,
        facets={"wijk": {group.slug: group.name}},
        language=row.language,
        published_at=row.created_at,
        group_id=group.pk,
    )
