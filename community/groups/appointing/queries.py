"""Where network moderators are asked to choose a host, or to confirm the only one as a mentor."""

from django.db.models import Prefetch

from community.groups.hosting.mentors import only_hosts
from community.groups.models import Group, Membership
from community.groups.succession import without_host

MOST = 20
"""Groups on one page; when one has a host the next comes."""


def hosts_wanted() -> list[Group]:
    """The groups without a host, closed ones too; each has in `people` who takes part. Two queries."""
    people = Membership.objects.present().select_related("user").order_by("user__display_name", "pk")
    groups = without_host().prefetch_related(Prefetch("memberships", people, to_attr="people"))
    return list(groups.order_by("name", "pk")[:MOST])


def mentors_wanted() -> list[Membership]:
    """Hosts who ask to be a mentor, where no other host can confirm them. One query."""
    asking = only_hosts().filter(wants_to_mentor=True).select_related("user", "group")
    return list(asking.order_by("group__name", "pk")[:MOST])
