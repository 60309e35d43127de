"""Inviting, and coming in by an invitation."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from community.groups.hosting.merge import OPENNESS
from community.groups.invitations.addressee import account_of, check_addressee
from community.groups.invitations.mail import deliver
from community.groups.invitations.models import LASTS, Invitation, InvitationQuerySet
from community.groups.membership.actions import become_member, lock_group
from community.groups.models import Group, Membership
from community.groups.permissions import check_enter_group, check_host_group, check_is_active
from community.moderation import audit
from community.moderation.limits import check_rate
from community.notifications.ledger import ACTOR, Kind, notify
from community.notifications.models import Notification
from community.permissions import NotAllowed
from leerkring.accounts.models import User


@transaction.atomic
def invite_by_mail(*, by: User, group: Group, email: str) -> Invitation:
    """Invite one person.

    Who has an account is told as of everything else, within the product and when they like to be mailed; others
    get a mail. Nobody learns from it which of the two it was. Raises ValidationError when one is open already, and for
    who takes part or was removed.
    """
    check_invite(by, group)
    lock_group(group.pk)  # the same form may come twice at once, and somebody may be removed meanwhile
    check_addressee(group, email)
    _check_none_open(group, email)
    return _send(group, by, email)


@transaction.atomic
def send_again(*, invitation: Invitation, by: User) -> Invitation:
    """Send a new one to the same address; the first works no more. Raises NotAllowed when it did not any more.

    Raises ValidationError for who came in or was removed meanwhile. A mail with the number of the first would be shown
    once, however often it comes.
    """
    check_invite(by, invitation.group)
    lock_group(invitation.group_id)  # before the invitation, as `accept` does
    rows = Invitation.objects.select_for_update(of=("self",)).usable().exclude(email="").select_related("group")
    fresh = rows.filter(pk=invitation.pk, group=invitation.group_id).first()
    if fresh is None:
        raise NotAllowed(_("This invitation does not work any more."))
    check_addressee(fresh.group, fresh.email)
    _end(Invitation.objects.filter(pk=fresh.pk))
    return _send(fresh.group, by, fresh.email)


def _check_none_open(group: Group, email: str) -> None:
    known = Invitation.objects.usable().filter(group=group, email__iexact=email).order_by("pk").last()
    if known is not None:
        until = date_format(timezone.localtime(known.expires_at), "j F")
        words = _("There is an invitation for this address already, until %(until)s. You can send it again below.")
        raise ValidationError(words % {"until": until})


def _send(group: Group, by: User, email: str) -> Invitation:
    made = Invitation.objects.create(group=group, made_by=by, email=email, expires_at=timezone.now() + LASTS)
    member = account_of(email)
    if member is not None:
        _tell(made, member, by)
    else:
        Invitation.objects.filter(pk=made.pk).update(mail_due_at=made.made_at)
        transaction.on_commit(lambda: deliver(made.pk, timezone.now()))
    return made


def _tell(made: Invitation, member: User, by: User) -> None:
    def sentence() -> str:
        return _("%(name)s invites you to %(group)s") % {"name": ACTOR, "group": made.group.name}

    key, path = _key(made.pk), made.kept_path
    notify(Kind.INVITATION, to=[member], key=key, by=by, group=made.group, sentence=sentence, path=path)


@transaction.atomic
def make_link(*, by: User, group: Group, days: int, max_uses: int) -> Invitation:
    check_invite(by, group)
    return Invitation.objects.create(
        group=group, made_by=by, expires_at=timezone.now() + timedelta(days=days), max_uses=max_uses
    )


def check_invite(by: User, group: Group) -> None:
    check_host_group(by, group)
    check_is_active(group)
    check_rate(by, "invite")


@transaction.atomic
def revoke(*, invitation: Invitation, by: User) -> None:
    check_host_group(by, invitation.group)
    _end(Invitation.objects.filter(pk=invitation.pk))
    audit.record("revoke_invitation", by=by, group=invitation.group, target=invitation)


@transaction.atomic
def accept(*, invitation: Invitation, user: User, perspective: str, wants_to_mentor: bool = False) -> Membership:
    """Come in. Who is a member already uses nothing up.

    Raises NotAllowed for who was removed, when it is over, and when it was sent to somebody else.
    """
    lock_group(invitation.group_id)  # before the invitation, in the order of who removes somebody or merges groups
    rows = Invitation.objects.select_for_update(of=("self",)).usable().select_related("group")
    fresh = rows.filter(pk=invitation.pk).first()
    if fresh is None:
        raise NotAllowed(_("This invitation does not work any more. Ask who invited you for a new one."))
    check_enter_group(user, fresh.group)
    if not fresh.is_for(user):
        raise NotAllowed(_("This invitation was sent to another e-mail address."))
    known = Membership.objects.filter(group=fresh.group, user=user).first()
    if known is not None:
        return known
    Invitation.objects.filter(pk=fresh.pk).update(uses=F("uses") + 1, email="")
    return become_member(user=user, group=fresh.group, perspective=perspective, wants_to_mentor=wants_to_mentor)


def end_links(user: User, group: Group) -> None:
    """Hosts invite: a link ends when who made it is no host any more, for they still have it.

    What was mailed to one person stands, unless a host takes it back.
    """
    Invitation.objects.filter(group=group, made_by=user, email="").end()


def end_links_everywhere(user: User) -> None:
    """As `end_links`, in all groups at once, for who removes the account.

    Who comes back within the seven days is a host again, and makes new links: the old ones may be anywhere by then.
    """
    Invitation.objects.filter(made_by=user, email="").end()


def end_all_invitations(user: User, group: Group) -> None:
    """Of somebody who was removed nothing stands that lets others in, and they read or get no invitation any more."""
    _end(Invitation.objects.filter(group=group, made_by=user))
    Notification.objects.filter(kind=Kind.INVITATION, group=group, user=user).delete()


def move_invitations(old: Group, new: Group) -> None:
    """They open the group that goes on, unless that is less open: then its hosts invite anew."""
    rows = Invitation.objects.filter(group=old)
    if OPENNESS[new.access] < OPENNESS[old.access]:
        _end(rows)
    rows.update(group=new)


def _end(rows: InvitationQuerySet) -> None:
    """Take them back, and what was told of them: it would lead to nothing. Who came in by one keeps the news."""
    told = rows.filter(revoked_at=None).exclude(email="").values_list("pk", "group")
    groups, keys = {group for _pk, group in told}, [_key(pk) for pk, _group in told]
    Notification.objects.filter(kind=Kind.INVITATION, group__in=groups, key__in=keys).delete()
    rows.end()


def _key(number: int) -> str:
    """Names the event that somebody is invited."""
    return f"invitation:{number}"
