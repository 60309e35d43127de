"""A group must not be left to a host who is not there any more, and no host goes without somebody hearing of it."""

from functools import partial

from django.contrib.auth.models import Group as Role
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from community.groups.models import Group, Membership
from community.groups.permissions import NETWORK_MODERATOR
from community.moderation.audit import record
from community.notifications.ledger import Kind, notify
from leerkring.accounts.models import User
from leerkring.accounts.unused.tasks import Task


def groups_of_last_host(user: User) -> QuerySet[Group]:
    """The groups in use of which this person is the only host with an account in use."""
    hosts = Membership.objects.hosts().present().filter(group=OuterRef("pk"))
    own, others = hosts.filter(user=user), hosts.exclude(user=user)
    found: QuerySet[Group] = Group.objects.active().filter(Exists(own), ~Exists(others))
    return found


def is_last_host(user: User) -> bool:
    return groups_of_last_host(user).exists()


def tell_moderators(user: User) -> None:
    """Network moderators look for a new host, among people they know or by asking in the group."""
    moderators = User.objects.filter(groups__in=Role.objects.filter(name=NETWORK_MODERATOR), is_active=True)
    people = list(moderators.exclude(pk=user.pk).distinct())
    for group in groups_of_last_host(user):
        notify(
            Kind.GROUP,
            to=people,
            key=f"without-host:{group.pk}:{user.pk}",
            sentence=partial(_without_host, group),
            path=reverse("groups") if group.access == Group.Access.CLOSED else group.get_absolute_url(),
        )


def _without_host(group: Group) -> str:
    words = _("The only host of %(group)s has not been here for two years. Look for somebody else.")
    return words % {"group": group.name}


def note(what: str, user: User) -> None:
    record(what, by=None, person=user)


task = Task(name="hosts", held_by=is_last_host, tell=tell_moderators, note=note)
