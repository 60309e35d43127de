"""What happens to an author, only where a text alone is not enough: a warning, a pause from writing, removal."""

from datetime import timedelta
from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from community.groups.hosting.actions import remove_member
from community.groups.models import Group
from community.groups.permissions import is_network_moderator
from community.moderation import audit
from community.moderation.cases import Case
from community.moderation.mutes import Mute
from community.notifications.ledger import Kind, notify
from community.permissions import NotAllowed
from leerkring.accounts.models import User

Measure = Case.Measure
DAYS = {Measure.MUTE_DAY: 1, Measure.MUTE_WEEK: 7, Measure.MUTE_MONTH: 30}


def check_measure(case: Case, by: User, measure: Measure, in_network: bool) -> None:
    """Raise ValidationError for a measure that cannot be: nobody knows who asks anonymously."""
    if measure != Measure.NONE and case.author is None:
        raise ValidationError(_("Nobody knows who wrote this. You can only decide about the text."))
    if in_network and measure in DAYS and not is_network_moderator(by):
        raise NotAllowed(_("Only network moderators decide about the whole network."))


def take(case: Case, by: User, *, in_network: bool) -> None:
    """Do what was decided about the author; part of deciding the case.

    A case that is decided once more gets another decision, so a pause that came from the one before goes with it.
    """
    lifted = _lift_earlier(case, by)
    _take(case, by, in_network=in_network)
    for mute in lifted:
        _tell_may_write(mute)


def _take(case: Case, by: User, *, in_network: bool) -> None:
    if case.author is None or case.measure == Measure.NONE:
        return
    if case.measure in DAYS:
        time = timedelta(days=DAYS[Measure(case.measure)])
        group = None if in_network else case.group
        Mute.objects.create(user=case.author, group=group, case=case, until=timezone.now() + time)
    if case.measure == Measure.REMOVAL:
        remove_member(group=case.group, person=case.author, by=by, note=case.reason)
        return
    audit.record(case.measure, by=by, person=case.author, group=case.group, note=case.reason)


@transaction.atomic
def lift_mute(*, mute: Mute, by: User) -> None:
    """Let somebody write again before the time is over. A pause of the whole network is for its moderators."""
    case = mute.case
    if case is None or not Case.objects.visible_to(by).filter(pk=case.pk).exists():
        raise NotAllowed(_("Somebody else decides about this text."))
    if not mute.may_be_lifted(by_moderator=is_network_moderator(by)):
        raise NotAllowed(_("Only network moderators decide about the whole network."))
    if _lift(mute, by):
        _tell_may_write(mute)


def _lift_earlier(case: Case, by: User) -> list[Mute]:
    """End the pauses that came from this case and that `by` may end; return those that still went on."""
    mutes = Mute.objects.in_force().filter(case=case).select_related("user", "group")
    is_moderator = is_network_moderator(by)
    return [mute for mute in mutes if mute.may_be_lifted(by_moderator=is_moderator) and _lift(mute, by)]


def _lift(mute: Mute, by: User) -> bool:
    """End a pause; return whether it still went on."""
    if not Mute.objects.in_force().filter(pk=mute.pk).update(lifted_at=timezone.now()):
        return False
    audit.record("lift_mute", by=by, person=mute.user, group=mute.group)
    return True


def _tell_may_write(mute: Mute) -> None:
    """Only if it is true: another pause may go on; and only of a group in which the person takes part now.

    Without a path where there is a group: a row leads there for as long as the person may know it.
    """
    group, inside = mute.group, Group.objects.joined_by(mute.user).active()
    paused = Mute.objects.in_force().filter(user=mute.user)
    if group is not None and not inside.filter(pk=group.pk).exists():
        return
    if paused.filter(Q(group=None) | Q(group=group)).exists():
        return
    words = partial(_may_write, group, is_paused_somewhere=paused.filter(group__in=inside).exists())
    path = "" if group else reverse("today")
    notify(Kind.MODERATION, to=[mute.user], key=f"mute:{mute.pk}:lifted", group=group, sentence=words, path=path)


def _may_write(group: Group | None, *, is_paused_somewhere: bool) -> str:
    if group is not None:
        return _("You may write again in %(group)s.") % {"group": group.name}
    if is_paused_somewhere:
        return _("You may write again, but not yet in every group: in one of them your pause goes on.")
    return _("You may write again.")
