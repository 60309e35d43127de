"""What somebody was told of their own part in a group."""

from django.db.models import Q
from django.urls import reverse

from community.groups.hosting.opening import OPENED
from community.groups.models import Group
from community.notifications.models import Notification
from leerkring.accounts.models import User

ONE_S_OWN = ("my_membership", "group_members")
"""Pages of a group that are there for who takes part, or hosts it."""


def forget_part(user: User, group: Group) -> None:
    """Who left is no host, member or mentor there: news that says so is untrue, and leads to a page that is not there.

    What holds for who left too stays, such as that others may read now what was said before.
    """
    slugs = [group.slug, *group.merged_from.values_list("slug", flat=True)]
    paths = [reverse(page, args=[slug]) for slug in slugs for page in ONE_S_OWN]
    of_the_part = Q(kind=Notification.Kind.MEMBERSHIP) | Q(kind=Notification.Kind.GROUP, path__in=paths)
    told = Notification.objects.filter(of_the_part, user=user, group=group)
    told.exclude(key__startswith=OPENED).delete()
