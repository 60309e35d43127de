from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from community.moderation import audit
from community.moderation.actions import telling
from community.moderation.cases import Case
from community.moderation.permissions import check_claimed_by, check_handle_case
from community.moderation.waiting import take_back_what_waited
from leerkring.accounts.models import User


@transaction.atomic
def claim_case(*, case: Case, by: User) -> None:
    """Say that you look at it; raise ValidationError when somebody else does, or it is decided."""
    check_handle_case(by, case)
    now = locked(case)
    if not now.is_open:
        raise ValidationError(_("This was decided in the meantime."))
    if now.is_claimed and now.claimed_by_id != by.pk:
        raise ValidationError(_("%(name)s is looking at this.") % {"name": now.claimed_by})
    now.claimed_by, now.claimed_at = by, timezone.now()
    now.save(update_fields=["claimed_by", "claimed_at"])


@transaction.atomic
def release_case(*, case: Case, by: User) -> None:
    """Leave it to somebody else."""
    check_handle_case(by, case)
    now = locked(case)
    check_claimed_by(by, now)
    now.claimed_by = now.claimed_at = None
    now.save(update_fields=["claimed_by", "claimed_at"])


@transaction.atomic
def reopen_case(*, case: Case, by: User) -> None:
    """Look at it once more, and tell who else decides. The text stays as it was until there is a new decision."""
    check_handle_case(by, case)
    now = locked(case)
    if now.is_open or Case.objects.open().filter(kind=now.kind, object_id=now.object_id).exists():
        raise ValidationError(_("This text is being looked at already."))
    now.decided_at, now.claimed_by, now.claimed_at = None, by, timezone.now()
    now.save(update_fields=["decided_at", "claimed_by", "claimed_at"])
    thing = now.reportable.find(now.object_id)
    audit.record("reopen", by=by, person=now.author, group=now.group, target=thing)
    take_back_what_waited(now)  # of a decision from before that was done with it
    telling.tell_who_decides(now, but=by)


def locked(case: Case) -> Case:
    """Return the row as it is now, kept from others until this transaction ends."""
    rows = Case.objects.select_for_update(of=("self",)).with_claim().select_related("claimed_by", "author", "group")
    return rows.get(pk=case.pk)
