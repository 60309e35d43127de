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
    """The groups in use of which nobody else with an account in use is a host."""
    hosts = Membership.objects.hosts().filter(group=OuterRef("pk"))
    found: QuerySet[Group] = Group.objects.active().filter(
        Exists(hosts.filter(user=user)), ~Exists(hosts.present().exclude(user=user))
    )
    return found


def without_host() -> QuerySet[Group]:
    """The groups in use of which nobody with an account in use is a host."""
    hosts = Membership.objects.hosts().present().filter(group=OuterRef("pk"))
    found: QuerySet[Group] = Group.objects.active().filter(~Exists(hosts))
    return found


def is_last_host(user: User) -> bool:
    return groups_of_last_host(user).exists()


def network_moderators() -> QuerySet[User]:
    return User.objects.filter(is_active=True, groups__in=Role.objects.filter(name=NETWORK_MODERATOR)).distinct()


def left_alone(user: User) -> str:
    """What somebody who removes their account reads of the groups that lose their last host by it."""
    names = list(groups_of_last_host(user).order_by("name").values_list("name", flat=True))
    words = _(
        "You are the only host of: %(groups)s. First make somebody else a host, if you can. "
        "Otherwise a network moderator looks for one."
    )
    return words % {"groups": ", ".join(names)} if names else ""


def tell_moderators(user: User) -> None:
    """Network moderators look for a new host, among people they know or by asking in the group."""
    for group in groups_of_last_host(user):
        notify(
            Kind.GROUP,
            to=network_moderators().exclude(pk=user.pk),
            key=f"without-host:{group.pk}:{user.pk}",
            sentence=partial(_asleep, group),
            path=reverse("groups") if group.access == Group.Access.CLOSED else group.get_absolute_url(),
        )


def tell_of_leaving(user: User) -> None:
    """Called when somebody removes their account: network moderators choose a new host where none is left."""
    for group in groups_of_last_host(user):
        tell_without_host(group, f"{user.pk}:{user.removal_due_at:%Y%m%d%H%M%S}", but=user)


def tell_without_host(group: Group, what: str, but: User | None = None) -> None:
    """Tell network moderators that a group has no host. what: names the event by which they hear of it.

    Of a closed group not even the name is kept, for this may go by mail; the page where they choose says it.
    """
    notify(
        Kind.GROUP,
        to=network_moderators().exclude(pk=but.pk if but else 0),
        key=f"hostless:{group.pk}:{what}",
        group=None if group.access == Group.Access.CLOSED else group,
        sentence=partial(_gone, group),
        path=reverse("hosts_wanted"),
    )


def _asleep(group: Group) -> str:
    words = _("The only host of %(group)s has not been here for two years. Look for somebody else.")
    return words % {"group": _name(group)}


def _gone(group: Group) -> str:
    words = _("There is no host any more in %(group)s. Choose somebody who takes part there.")
    return words % {"group": _name(group)}


def _name(group: Group) -> str:
    """As it may stand in a mail to who is not in it."""
    return _("a closed group") if group.access == Group.Access.CLOSED else group.name


def note(what: str, user: User) -> None:
    record(what, by=None, person=user)


task = Task(name="hosts", held_by=is_last_host, tell=tell_moderators, note=note)
