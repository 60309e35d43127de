"""Proposing a group, and deciding about that."""

from typing import Any

from django.contrib.auth.models import Group as Role
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _

from community.groups.membership.actions import become_member
from community.groups.models import Group, Membership, Postcode
from community.groups.permissions import NETWORK_MODERATOR, is_network_moderator
from community.groups.proposals.known import known_perspective
from community.groups.requests.models import JoinRequest
from community.moderation import audit
from community.moderation.limits import check_rate
from community.notifications.ledger import ACTOR, Kind, notify
from community.permissions import NotAllowed
from community.perspectives import Perspective
from leerkring.accounts.models import User


@transaction.atomic
def propose_group(
    *, by: User, values: dict[str, Any], postcodes: list[str], perspective: str, wants_to_mentor: bool = False
) -> Group:
    """Propose a group; network moderators are told. The same name again, while it waits, is the same proposal.

    From where the proposer looks there waits as a request to join that nobody has to answer.

    Raises ValidationError when it is too often.
    """
    User.objects.select_for_update(no_key=True).get(pk=by.pk)  # a second tap waits here for the first
    own = Group.objects.filter(proposed_by=by, status=Group.Status.PROPOSED, name=values["name"])
    if (known := own.first()) is not None:
        return known
    check_rate(by, "propose_group")
    group = _with_free_address(status=Group.Status.PROPOSED, proposed_by=by, **values)
    Postcode.objects.bulk_create(Postcode(group=group, digits=digits) for digits in postcodes)
    JoinRequest.objects.create(group=group, user=by, perspective=perspective, wants_to_mentor=wants_to_mentor)
    _tell_moderators(group, by)
    return group


def _tell_moderators(group: Group, by: User) -> None:
    def sentence() -> str:
        if group.access == Group.Access.CLOSED:
            return _("%(name)s proposes a closed group.") % {"name": ACTOR}
        return _("%(name)s proposes a group: %(group)s.") % {"name": ACTOR, "group": group.name}

    moderators = User.objects.filter(is_active=True, groups__in=Role.objects.filter(name=NETWORK_MODERATOR))
    key, path = f"proposed:{group.pk}", reverse("proposals")
    notify(Kind.GROUP, to=moderators, key=key, by=by, sentence=sentence, path=path)


def check_decide_proposals(user: User) -> None:
    if not is_network_moderator(user):
        raise NotAllowed(_("Only network moderators decide about new groups."))


@transaction.atomic
def decide_proposal(*, group: Group, by: User, accept: bool, word: str = "") -> bool:
    """Approve it, and the proposer is its first host; or decline it with a word. False: somebody was before.

    word: for the proposer alone; with a yes it may be empty.
    """
    check_decide_proposals(by)
    fresh = Group.objects.select_for_update().get(pk=group.pk)
    if fresh.status != Group.Status.PROPOSED:
        return False
    fresh.status = Group.Status.ACTIVE if accept else Group.Status.DECLINED
    fresh.declined_because = word
    fresh.save(update_fields=["status", "declined_because"])
    proposer = fresh.proposed_by
    if accept and proposer is not None:
        become_member(user=proposer, group=fresh, role=Membership.Role.HOST, **_part_of(proposer, fresh))
    fresh.join_requests.all().delete()
    audit.record("approve_group" if accept else "decline_group", by=by, person=proposer, group=fresh)
    if proposer is not None:
        _tell(fresh, proposer, by, accept)
    return True


def _part_of(proposer: User, group: Group) -> dict[str, Any]:
    """From where they said to look, when they proposed it; who was not asked that yet as in another group."""
    said = group.join_requests.filter(user=proposer).first()
    if said is None:
        return {"perspective": known_perspective(proposer) or Perspective.PROFESSIONAL}
    return {"perspective": said.perspective, "wants_to_mentor": said.wants_to_mentor}


def _tell(group: Group, proposer: User, by: User, accept: bool) -> None:
    """A mail says of a group that is not open only that there is news: it gets the group. One that does not start
    is nowhere to be seen, so what was told of it would not be either: that names no closed group by itself.
    """

    def sentence() -> str:
        if accept:
            return _("%(group)s is there, and you are its host.") % {"group": group.name}
        if group.access == Group.Access.CLOSED:
            return _("The group that you proposed does not start now.")
        return _("%(group)s does not start now.") % {"group": group.name}

    path = reverse("my_membership", args=[group.slug]) if accept else reverse("propose_group")
    key, where = f"proposed:{group.pk}:decided", group if accept else None
    notify(Kind.GROUP, to=[proposer], key=key, by=by, group=where, sentence=sentence, path=path)


def _with_free_address(**values: Any) -> Group:
    """Make a group; somebody else may take the address at the same moment."""
    for _again in range(TRIES):
        try:
            with transaction.atomic():
                return Group.objects.create(slug=_free_address(values["name"]), **values)
        except IntegrityError:
            continue
    raise ValidationError(_("That did not work. Try it once more."))


TRIES = 3


def _free_address(name: str) -> str:
    """An address that no group has or had."""
    base = slugify(name)[:70] or "groep"
    taken = set(Group.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    number = 1
    while (slug := base if number == 1 else f"{base}-{number}") in taken or slug in RESERVED:
        number += 1
    return slug


RESERVED = {"voorstel", "voorstellen", "zonder-gastheer"}
"""Words in addresses below /wijken/ that are no group."""
