from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from community.groups.blocks.models import Block
from community.groups.models import Group, Membership
from leerkring.accounts.models import User
from leerkring.prepared import prepared
from practices.queries.visible import Reader


def blocked_by(user: Reader, group: Group | None = None) -> set[int]:
    """The numbers of the people whom `user` has blocked: their texts are folded. One query.

    Hosts and mentors, in that role in this group, are excepted: who looks after a group is heard.
    """
    if not isinstance(user, User):
        return set()
    if group is None:
        return set(Block.objects.filter(blocker=user).values_list("blocked_id", flat=True))
    return {number for (number,) in _blocked_in(user, group)}


@prepared
def _blocked_in(user: User, group: Group) -> QuerySet[Block, tuple[int]]:
    in_charge = Membership.objects.filter(Q(role="host") | Q(perspective="mentor"), group=group)
    rows = Block.objects.filter(blocker=user).exclude(blocked__in=in_charge.values("user"))
    return rows.values_list("blocked_id")


def by_whom_i_blocked(user: User, group: str, author: str = "author") -> Exists:
    """Say of a row that its `author` was blocked by `user`, with the same exception.

    group, author: the paths from the row to its group and to who wrote it.
    """
    in_charge = Membership.objects.filter(Q(role="host") | Q(perspective="mentor"), user=OuterRef("blocked"))
    heard = in_charge.filter(group=OuterRef(OuterRef(group)))
    return Exists(Block.objects.filter(~Exists(heard), blocker=user, blocked=OuterRef(author)))


def who_blocked(person: User, among: Iterable[User], group: Group | None = None) -> set[int]:
    """The numbers of those among some people who want to hear nothing of `person`, with the same exception."""
    rows = Block.objects.filter(blocked=person, blocker__in=list(among))
    if group is not None and _is_in_charge(person, group):
        return set()
    return set(rows.values_list("blocker_id", flat=True))


def _is_in_charge(person: User, group: Group) -> bool:
    own = Membership.objects.filter(group=group, user=person)
    return own.filter(Q(role="host") | Q(perspective="mentor")).exists()
