"""What the pages of moderation show, read in a number of queries that does not grow."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.safestring import SafeString

from community.groups.models import Group
from community.groups.permissions import is_network_moderator
from community.groups.queries import ALIVE
from community.moderation.cases import Case, Report
from community.moderation.kinds import Reportable, Thing
from community.moderation.mutes import Mute
from community.moderation.rows import is_shown
from community.texts import render_all
from leerkring.accounts.models import User

ROWS = 30


@dataclass(frozen=True)
class Slice:
    """Some rows of a long list, and the key from which it goes on ("" at the end)."""

    rows: list[Any]
    more: str


def slice_of(rows: QuerySet[Any], after: str, *, newest_first: bool) -> Slice:
    """Read the rows after a key; what is no key begins at the beginning."""
    order, compare = ("-pk", "pk__lt") if newest_first else ("pk", "pk__gt")
    if after.isascii() and after.isdigit() and len(after) < 19:
        rows = rows.filter(**{compare: int(after)})
    found = list(rows.order_by(order)[: ROWS + 1])
    return Slice(found[:ROWS], str(found[ROWS - 1].pk) if len(found) > ROWS else "")


@dataclass(frozen=True)
class CasePage:
    case: Case
    thing: Thing | None
    html: list[SafeString]
    """What was reported; empty when it is gone or no longer anybody's business."""
    link: str
    """Where it stands, only for who may read there anyway."""
    reports: list[Report]
    is_hidden: bool
    mutes: list[Mute]
    """Pauses that came from this case and still go on."""
    is_moderator: bool

    @property
    def ending(self) -> list[Mute]:
        """Those that end when this person decides once more."""
        return [mute for mute in self.mutes if mute.may_be_lifted(by_moderator=self.is_moderator)]

    @property
    def staying(self) -> list[Mute]:
        return [mute for mute in self.mutes if not mute.may_be_lifted(by_moderator=self.is_moderator)]


def case_page(case: Case, user: User) -> CasePage:
    kind = case.reportable
    thing = kind.find(case.object_id)
    if thing is not None and kind.is_gone(thing):
        thing = None
    is_hidden = thing is not None and kind.is_hidden(thing)
    may_visit = thing is not None and kind.visible_to(user).filter(pk=case.object_id).exists()
    return CasePage(
        case=case,
        thing=thing,
        html=_html(kind, thing) if thing is not None and is_shown(case, kind, thing, may_visit) else [],
        link=thing.get_absolute_url() if thing is not None and may_visit else "",
        reports=list(case.reports.order_by("pk")),
        is_hidden=is_hidden,
        mutes=list(Mute.objects.in_force().filter(case=case).select_related("group")),
        is_moderator=is_network_moderator(user),
    )


def _html(kind: Reportable, thing: Thing) -> list[SafeString]:
    language = getattr(thing, "language", "nl")
    return render_all([(words, language) for words in kind.words_of(thing) if words])


def names_of(numbers: set[int]) -> dict[int, str]:
    """Return how people are called now; whoever is erased is not in it."""
    return {user.pk: user.get_full_name() for user in User.objects.filter(pk__in=numbers)}


def groups_known_to(user: User, numbers: set[int]) -> dict[int, str]:
    """Return the names of groups that `user`, who reads the log, may know of; also of one that never began, or ended.

    Such a group is visible to nobody, but it was no secret unless it was to be a closed one.
    """
    in_sight = Q(pk__in=Group.objects.visible_to(user))
    never_secret = ~Q(status__in=ALIVE) & ~Q(access=Group.Access.CLOSED)
    return dict(Group.objects.filter(in_sight | never_secret, pk__in=numbers).values_list("pk", "name"))
