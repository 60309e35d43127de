"""What an author reads at a text of their own that is out of sight: why that is, and what they can do."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from community.moderation import words
from community.moderation.cases import Case
from community.moderation.kinds import Thing, kind_of
from community.moderation.standing import Paused
from community.permissions import NotAllowed
from leerkring.accounts.models import User


@dataclass(frozen=True)
class Mending:
    """Whether an author can change a text now, as changing itself asks it."""

    why_not: str = ""
    is_paused: bool = False

    @property
    def is_possible(self) -> bool:
        return not self.why_not


@dataclass(frozen=True)
class Sight:
    why: str
    what_now: str
    can_change: bool
    address: str = ""
    """Where all of it stands, with what a moderator wrote."""


def say_why_out_of_sight(user: User, texts: Iterable[Thing]) -> None:
    """Give each text at one question that `user` wrote and others cannot read its `sight`.

    No query when there is none; what holds for one answer holds for all, so it is asked once per kind.
    """
    mine = [each for each in texts if each.author_id == user.pk and each.hidden_at and not each.deleted_at]
    if not mine:
        return
    about = reduce(or_, (Q(kind=kind_of(each).name, object_id=each.pk) for each in mine))
    cases = Case.objects.about_texts_of(user).filter(about).select_related("group").order_by("pk")
    newest = {(case.kind, case.object_id): case for case in cases}
    mendings = {kind: mending(user, each) for kind, each in {kind_of(each).name: each for each in mine}.items()}
    for each in mine:
        kind = kind_of(each).name
        each.sight = _sight(newest.get((kind, each.pk)), mendings[kind])


def mending(user: User, thing: Thing) -> Mending:
    """Return whether its author can change a text of a kind that can be changed, or why not."""
    check = kind_of(thing).check_change
    if check is None:
        raise LookupError(f"{type(thing).__name__} cannot be changed")
    try:
        check(user, thing)
    except Paused as no:
        return Mending(str(no), is_paused=True)
    except NotAllowed as no:
        return Mending(str(no))
    return Mending()


def _sight(case: Case | None, how: Mending) -> Sight:
    if case is None:
        why = _("Your text is out of sight until a moderator has looked at it.")
        return Sight(why, _what_now(case, how), how.is_possible)
    why = words.for_author_now(case, is_hidden=True)
    return Sight(why, _what_now(case, how), how.is_possible, reverse("moderation_word", args=[case.pk]))


def _what_now(case: Case | None, how: Mending) -> str:
    if how.is_paused:
        return _("You can take it away now. As soon as you may write again you can change it.")
    if how.why_not:
        return _("%(why)s You can take your own text away.") % {"why": how.why_not}
    if case is None or case.is_open:
        return _("You can change it or take it away.")
    return _("Change it, and a host looks at it again. Or take it away.")
