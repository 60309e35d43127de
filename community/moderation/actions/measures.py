"""What happens to an author, only where a text alone is not enough: a warning, a pause from writing, removal."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from community.groups.hosting.actions import remove_member
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
    """Do what was decided about the author; part of deciding the case."""
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
    if mute.group_id is None and not is_network_moderator(by):
        raise NotAllowed(_("Only network moderators decide about the whole network."))
    if Mute.objects.in_force().filter(pk=mute.pk).update(lifted_at=timezone.now()):
        audit.record("lift_mute", by=by, person=mute.user, group=mute.group)
        _tell_may_write(mute)


def _tell_may_write(mute: Mute) -> None:
    def sentence() -> str:
        if mute.group is None:
            return _("You may write again.")
        return _("You may write again in %(group)s.") % {"group": mute.group.name}

    path = mute.group.get_absolute_url() if mute.group else reverse("today")
    key = f"mute:{mute.pk}:lifted"
    notify(Kind.MODERATION, to=[mute.user], key=key, group=mute.group, sentence=sentence, path=path)
