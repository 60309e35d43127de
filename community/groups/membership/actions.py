"""Joining, changing and leaving."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from community.access import access_changed
from community.groups.membership.ending import end_along
from community.groups.models import Group, Membership
from community.groups.permissions import check_enter_group, check_join_group
from community.groups.requests.ending import end_requests
from community.moderation.limits import check_rate
from community.perspectives import Perspective
from leerkring.accounts.models import User


@transaction.atomic
def join_group(*, user: User, group: Group, perspective: str, wants_to_mentor: bool = False) -> Membership:
    """Join an open group; who is a member already stays as they are.

    Raises NotAllowed when it is not open, not in use, or the person was removed; ValidationError when too often.
    """
    check_join_group(user, group)
    check_rate(user, "join")
    return become_member(user=user, group=group, perspective=perspective, wants_to_mentor=wants_to_mentor)


def become_member(
    *, user: User, group: Group, perspective: str, wants_to_mentor: bool = False, role: str = Membership.Role.MEMBER
) -> Membership:
    """Make the membership, in the transaction of the action that decided it. Nobody becomes a mentor by asking.

    It looks once more after the lock: somebody may be removed, or the group archived, while they come in.
    """
    if perspective == Perspective.MENTOR:
        raise ValueError("a mentor is made by confirm_mentor")
    check_enter_group(user, lock_group(group.pk))
    membership, _created = Membership.objects.get_or_create(
        group=group,
        user=user,
        defaults={"perspective": perspective, "wants_to_mentor": wants_to_mentor, "role": role},
    )
    end_requests(group.join_requests.filter(user=user))  # who came in another way waits no more
    return membership


@transaction.atomic
def change_membership(
    *, membership: Membership, perspective: str, wants_to_mentor: bool, digest: str, is_muted: bool
) -> None:
    """Change one's own part. A mentor who chooses another perspective has to be confirmed again to come back."""
    current = locked(membership)
    if perspective == Perspective.MENTOR and not current.is_mentor:
        raise ValidationError(_("A host has to confirm that you are a mentor."))
    current.perspective = perspective
    current.wants_to_mentor = wants_to_mentor and perspective != Perspective.MENTOR
    current.digest = digest
    current.is_muted = is_muted
    current.save(update_fields=["perspective", "wants_to_mentor", "digest", "is_muted"])


@transaction.atomic
def leave_group(*, membership: Membership) -> None:
    """Leave; access ends with it. Raises ValidationError for the last host, who needs a successor first."""
    current = locked(membership)
    check_not_last_host(current)
    person = current.user
    current.delete()
    end_along(person, current.group)
    transaction.on_commit(lambda: access_changed(user=person.pk))


def lock_group(group: int) -> Group:
    """Return the group with this number as it is from now on: who comes, goes or hosts is decided one by one.

    What merely names the group does not wait: who answers locks the question first, and then writes a notification.
    """
    return Group.objects.select_for_update(no_key=True).get(pk=group)  # type: ignore[no-any-return]


def locked(membership: Membership) -> Membership:
    """Lock the group, and return the membership as it is from now on; call it before any check of roles.

    So two hosts cannot leave at once, nor make each other a member. Raises ValidationError when it has ended meanwhile.
    """
    group = lock_group(membership.group_id)
    current = Membership.objects.filter(group=group, pk=membership.pk).select_related("user").first()
    if current is None:
        raise ValidationError(_("This person does not take part in the group any more."))
    current.group = group
    return current  # type: ignore[no-any-return]


def check_not_last_host(current: Membership) -> None:
    """Raise when the group would have no host left. `current` comes from `locked`."""
    others = Membership.objects.filter(group=current.group_id).hosts().present().exclude(pk=current.pk)
    if current.is_host and not others.exists():
        raise ValidationError(_("You are the only host of this group. First make somebody else a host."))
