"""Two groups become one: people, questions, conversations and removals move, and old addresses lead on."""

from functools import partial

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from community.access import access_changed
from community.groups.hosting.mentors import ask_mentors_again, tell_asked_again
from community.groups.hosting.moving import move_along
from community.groups.hosting.opening import OPENNESS, opens_up
from community.groups.membership.ending import end_along
from community.groups.models import Group, Membership, Postcode, Removal
from community.groups.permissions import check_is_active, is_network_moderator, membership_of
from community.groups.succession import tell_without_host, without_host
from community.moderation import audit
from community.notifications.ledger import Kind, notify
from community.permissions import NotAllowed
from leerkring.accounts.models import User


def may_take_in(user: User, group: Group) -> QuerySet[Group]:
    """The groups that may take this one in: where this person is a host too; for a network moderator all they see."""
    others = Group.objects.visible_to(user).active().exclude(pk=group.pk).order_by("name")
    if is_network_moderator(user):
        return others
    hosted: QuerySet[Group] = others.filter(memberships__user=user, memberships__role=Membership.Role.HOST)
    return hosted


def choices_for(user: User, group: Group) -> QuerySet[Group]:
    """What the form offers: those of `may_take_in` that are no more open than this group."""
    fit = [access for access, openness in OPENNESS.items() if openness <= OPENNESS[group.access]]
    return may_take_in(user, group).filter(access__in=fit)


def may_open_merge(user: User, group: Group) -> bool:
    """Whether the page is for this person; which groups they may choose there is asked after that."""
    own = membership_of(user, group)
    return (own is not None and own.is_host) or is_network_moderator(user)


def check_merge(by: User, group: Group, into: Group) -> None:
    """A host of both, or a network moderator who sees both. A closed group never ends up open to others."""
    if not may_open_merge(by, group):
        raise NotAllowed(_("Only the hosts of this group can do this."))
    if not may_take_in(by, group).filter(pk=into.pk).exists():
        raise NotAllowed(_("You can only choose a group of which you are a host too."))
    if opens_up(group.access, into.access):
        raise NotAllowed(_("What was said here stays among these people: choose a group that is no more open."))


@transaction.atomic
def merge_group(*, group: Group, into: Group, by: User) -> None:
    """Move everything. Who was removed from either stays outside, but for who hosts the group that takes in; a role
    that is higher stays."""
    check_merge(by, group, into)
    rows = Group.objects.select_for_update().order_by("pk").in_bulk([group.pk, into.pk])
    old, new = rows[group.pk], rows[into.pk]
    for each in (old, new):
        check_is_active(each)
    _move_removals(old, new)
    mentors = ask_mentors_again(old, new)
    _move_members(old, new)
    old.questions.update(group=new)
    _move_place(old, new)
    move_along(old, new)
    Group.objects.filter(merged_into=old).update(merged_into=new)
    old.status, old.merged_into = Group.Status.MERGED, new
    old.save(update_fields=["status", "merged_into"])
    audit.record("merge_group", by=by, group=new, target=old)
    _tell(old, new, by)
    tell_asked_again(old, new, mentors)
    if without_host().filter(pk=new.pk).exists():
        tell_without_host(new, f"merged:{old.pk}")
    for group in (old, new):
        transaction.on_commit(partial(access_changed, group=group.pk))


def _move_removals(old: Group, new: Group) -> None:
    hosts = Membership.objects.filter(group=new).hosts().values("user")
    for removal in Removal.objects.in_force().filter(group=old).exclude(user__in=hosts):
        Removal.objects.get_or_create(group=new, user=removal.user, lifted_at=None)
    outside = Removal.objects.in_force().filter(group=new).values("user")
    gone = list(Membership.objects.filter(group__in=[old, new], user__in=outside).select_related("user", "group"))
    Membership.objects.filter(pk__in=[row.pk for row in gone]).delete()
    for row in gone:
        end_along(row.user, row.group)


def _move_members(old: Group, new: Group) -> None:
    there = Membership.objects.filter(group=new).values("user")
    hosts = Membership.objects.filter(group=old).hosts().values("user")
    Membership.objects.filter(group=new, user__in=hosts).update(role=Membership.Role.HOST)
    Membership.objects.filter(group=old).exclude(user__in=there).update(group=new)
    Membership.objects.filter(group=old).delete()


def _move_place(old: Group, new: Group) -> None:
    """Where it is found from now on, and with which organisations."""
    known = new.postcodes.values("digits")
    Postcode.objects.filter(group=old).exclude(digits__in=known).update(group=new)
    new.organisations.add(*old.organisations.all())
    old.organisations.clear()


def _tell(old: Group, new: Group, by: User) -> None:
    people = [row.user for row in new.memberships.present().select_related("user")]

    def sentence() -> str:
        return _("%(old)s goes on in %(new)s.") % {"old": old.name, "new": new.name}

    path = new.get_absolute_url()
    notify(Kind.GROUP, to=people, key=f"merged:{old.pk}", by=by, group=new, sentence=sentence, path=path)
