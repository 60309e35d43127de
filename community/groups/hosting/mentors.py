"""Who is a mentor of trainees: confirmed by somebody else, and only where they were confirmed.

A mentor reads what trainees wrote for themselves and the mentors of their group alone.
"""

from functools import partial

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from community.anonymous.models import WaitingReflection
from community.groups.hosting.telling import tell_mentor
from community.groups.membership.actions import locked
from community.groups.models import Group, Membership
from community.groups.permissions import check_host_group, is_network_moderator
from community.groups.queries import MembershipQuerySet
from community.moderation import audit
from community.notifications.ledger import Kind, notify
from community.permissions import NotAllowed
from community.perspectives import Perspective
from community.reflections.models import Reflection
from leerkring.accounts.models import User

INSTEAD = Perspective.PROFESSIONAL
"""From where somebody looks who is a mentor no more, until they choose something else."""


@transaction.atomic
def confirm_mentor(*, membership: Membership, is_mentor: bool, by: User) -> None:
    """Say that somebody who asked for it is a mentor of trainees here; or that somebody is none, or no more.

    Raises ValidationError for who does not ask it, and NotAllowed for who may not decide it.
    """
    current = locked(membership)
    _check_decide(by, current, is_mentor)
    was_mentor = current.is_mentor
    if is_mentor and not (was_mentor or current.wants_to_mentor):
        raise ValidationError(_("This person asks no more to be a mentor, or a host said no."))
    if is_mentor == was_mentor and not current.wants_to_mentor:  # another host was first
        return
    current.perspective = Perspective.MENTOR if is_mentor else INSTEAD if was_mentor else current.perspective
    current.wants_to_mentor = False
    current.save(update_fields=["perspective", "wants_to_mentor"])
    done = "confirm_mentor" if is_mentor else "end_mentor" if was_mentor else "decline_mentor"
    audit.record(done, by=by, person=current.user, group=current.group)
    tell_mentor(current, by, was_mentor=was_mentor)


def only_hosts() -> MembershipQuerySet:
    """Hosts beside whom nobody else hosts the group: there is no other host to confirm them."""
    others = Membership.objects.hosts().present().filter(group=OuterRef("group")).exclude(pk=OuterRef("pk"))
    return Membership.objects.hosts().present().filter(~Exists(others), group__status=Group.Status.ACTIVE)


def _check_decide(by: User, current: Membership, is_mentor: bool) -> None:
    """The hosts, and of the only host a network moderator: nobody says it of themselves."""
    is_own = by.pk == current.user_id
    if not is_own and is_network_moderator(by) and only_hosts().filter(pk=current.pk).exists():
        return
    check_host_group(by, current.group)
    if is_mentor and is_own:
        raise NotAllowed(
            _("Another host has to confirm that you are a mentor. Are you the only host? Ask a network moderator.")
        )


def ask_mentors_again(old: Group, new: Group) -> list[User]:
    """Before a merge: who was no mentor of the other group reads nothing that was written for its mentors.

    They are asked for anew where there is such a text; a host of the group that goes on decides. So is who was a mentor
    of the group that ends alone, and something else in the other. Return who they are.
    """
    in_old, in_new = ({row.user_id for row in _mentors(group)} for group in (old, new))
    again = _mentors(new).exclude(user__in=in_old) if _has_private_words(old) else Membership.objects.none()
    if _has_private_words(new):
        again |= _mentors(old).exclude(user__in=in_new)
    numbers = {row.user_id for row in again}
    Membership.objects.filter(group__in=[old, new], user__in=numbers, perspective=Perspective.MENTOR).update(
        perspective=INSTEAD, wants_to_mentor=True
    )
    _take_wishes_along(old, new)
    something_else = new.memberships.filter(user__in=in_old - in_new).values_list("user", flat=True)
    return list(User.objects.filter(pk__in=numbers.union(something_else)))


def _take_wishes_along(old: Group, new: Group) -> None:
    """Who is in both goes on with the part in the new one: what they were or wished in the other is a wish there."""
    mentors_or_wishing = old.memberships.filter(Q(perspective=Perspective.MENTOR) | Q(wants_to_mentor=True))
    there = new.memberships.filter(user__in=mentors_or_wishing.values("user"))
    there.exclude(perspective=Perspective.MENTOR).update(wants_to_mentor=True)


def tell_asked_again(old: Group, new: Group, people: list[User]) -> None:
    """After it: to them, and to who decides."""
    if not people:
        return
    hosts = [row.user for row in new.memberships.hosts().present().select_related("user")]
    for kind, to, words, place in (
        (Kind.MEMBERSHIP, people, partial(_again, old, new), "my_membership"),
        (Kind.GROUP, hosts, partial(_decide, new), "group_members"),
    ):
        path = reverse(place, args=[new.slug])
        notify(kind, to=to, key=f"merged:{old.pk}:mentors:{kind}", group=new, sentence=words, path=path)


def _mentors(group: Group) -> MembershipQuerySet:
    return Membership.objects.filter(group=group, perspective=Perspective.MENTOR)


def _has_private_words(group: Group) -> bool:
    mentors = Reflection.Audience.MENTORS
    told = Reflection.objects.filter(question__group=group, audience=mentors)
    waiting = WaitingReflection.objects.filter(question__group=group, words__audience=mentors)
    return told.exists() or waiting.exists()


def _again(old: Group, new: Group) -> str:
    words = _("%(old)s goes on in %(new)s. A host has to confirm anew that you are a mentor of trainees there.")
    return words % {"old": old.name, "new": new.name}


def _decide(new: Group) -> str:
    return _("Confirm anew who is a mentor of trainees in %(group)s.") % {"group": new.name}
