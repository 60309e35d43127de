"""What hosts do for their group: roles, removal, settings. Everything stands in the log."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from community.access import access_changed
from community.groups.hosting.choices import choose, neighbours_of, organisations
from community.groups.hosting.opening import forget_opened, opens_up, tell_opened
from community.groups.hosting.telling import tell_may_come_back, tell_role
from community.groups.invitations.actions import end_all_invitations, end_links
from community.groups.membership.actions import check_not_last_host, lock_group, locked
from community.groups.membership.ending import end_along
from community.groups.models import Group, Membership, Postcode, Removal
from community.groups.permissions import check_host_group
from community.groups.requests.ending import end_requests
from community.groups.succession import tell_without_host, without_host
from community.moderation import audit
from community.moderation.waiting import ask_no_more
from leerkring.accounts.models import User


@transaction.atomic
def set_role(*, membership: Membership, role: str, by: User) -> None:
    """Make somebody a host, or a member again; the last host stays one. Raises ValidationError with the reason."""
    if role not in Membership.Role.values:
        raise ValidationError(_("Choose member or host."))
    current = locked(membership)
    check_host_group(by, current.group)
    if role == Membership.Role.MEMBER:
        check_not_last_host(current)
    if current.role == role:
        return
    current.role = role
    current.save(update_fields=["role"])
    if not current.is_host:
        end_links(current.user, current.group)
        ask_no_more(current.user, current.group)
    audit.record(f"make_{role}", by=by, person=current.user, group=current.group)
    tell_role(current, by)


@transaction.atomic
def remove_member(*, group: Group, person: User, by: User | None, note: str = "") -> Removal:
    """End somebody's access at once, until a host lifts it.

    by: a host of the group, or who decides about what was reported (checked there). Of a host who stays in charge
    this leaves one; a network moderator can take out the only one, and then they are asked to choose another.
    """
    lock_group(group.pk)
    membership = Membership.objects.filter(group=group, user=person).first()
    if membership is not None:
        membership.delete()
        end_along(person, group)
    forget_opened(person, group)
    end_all_invitations(person, group)
    end_requests(group.join_requests.filter(user=person))
    removal, _is_new = Removal.objects.get_or_create(group=group, user=person, lifted_at=None)
    audit.record("remove_member", by=by, person=person, group=group, note=note)
    if membership is not None and membership.is_host and without_host().filter(pk=group.pk).exists():
        tell_without_host(group, f"removal:{removal.pk}", but=person)
    transaction.on_commit(lambda: access_changed(user=person.pk))
    return removal


@transaction.atomic
def lift_removal(*, removal: Removal, by: User) -> None:
    check_host_group(by, removal.group)
    if Removal.objects.in_force().filter(pk=removal.pk).update(lifted_at=timezone.now()):
        audit.record("lift_removal", by=by, person=removal.user, group=removal.group)
        tell_may_come_back(removal, by)


@transaction.atomic
def change_settings(*, group: Group, by: User, values: dict[str, Any], postcodes: list[str]) -> None:
    """Change what the group says about itself, who may join, and with whom it shares; it holds at once."""
    check_host_group(by, group)
    fresh = Group.objects.select_for_update().get(pk=group.pk)
    before = fresh.access
    chosen, neighbours = values.pop("organisations"), values.pop("shares_with")
    changed = sorted(name for name, value in values.items() if getattr(fresh, name) != value)
    for name, value in values.items():
        setattr(fresh, name, value)
    fresh.save(update_fields=list(values))
    choose(fresh.organisations, chosen, organisations())
    choose(fresh.shares_with, neighbours, neighbours_of(fresh, by))
    fresh.postcodes.exclude(digits__in=postcodes).delete()
    Postcode.objects.bulk_create([Postcode(group=fresh, digits=each) for each in postcodes], ignore_conflicts=True)
    audit.record("change_group", by=by, group=fresh, note=", ".join(changed))
    if opens_up(before, fresh.access):
        tell_opened(fresh, by)
    transaction.on_commit(lambda: access_changed(group=fresh.pk))


@transaction.atomic
def set_archived(*, group: Group, is_archived: bool, by: User) -> None:
    """An archived group can be read; nothing new comes."""
    check_host_group(by, group)
    now = Group.Status.ARCHIVED if is_archived else Group.Status.ACTIVE
    before = Group.Status.ACTIVE if is_archived else Group.Status.ARCHIVED
    if Group.objects.filter(pk=group.pk, status=before).update(status=now):
        audit.record("archive_group" if is_archived else "reopen_group", by=by, group=group)
        transaction.on_commit(lambda: access_changed(group=group.pk))
