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
from community.moderation.standing import mute_in_force
from leerkring.accounts.models import User


@dataclass(frozen=True)
class Sight:
    why: str
    what_now: str
    address: str = ""
    """Where all of it stands, with what a moderator wrote."""


def say_why_out_of_sight(user: User, texts: Iterable[Thing]) -> None:
    """Give each of these texts that `user` wrote and others cannot read its `sight`. No query when there is none."""
    mine = [each for each in texts if each.author_id == user.pk and each.hidden_at and not each.deleted_at]
    if not mine:
        return
    about = reduce(or_, (Q(kind=kind_of(each).name, object_id=each.pk) for each in mine))
    cases = Case.objects.about_texts_of(user).filter(about).select_related("group").order_by("pk")
    newest = {(case.kind, case.object_id): case for case in cases}
    for each in mine:
        each.sight = _sight(user, newest.get((kind_of(each).name, each.pk)))


def _sight(user: User, case: Case | None) -> Sight:
    if case is None:
        why = _("Your text is out of sight until a moderator has looked at it.")
        return Sight(why, _("You can change it or take it away."))
    why = words.while_waiting(case) if case.is_open else words.for_author(case)
    return Sight(why, _what_now(user, case), reverse("moderation_word", args=[case.pk]))


def _what_now(user: User, case: Case) -> str:
    if mute_in_force(user, case.group):
        return _("You can take it away now. As soon as you may write again you can change it.")
    if case.is_open:
        return _("You can change it or take it away.")
    return _("Change it, and a host looks at it again. Or take it away.")
