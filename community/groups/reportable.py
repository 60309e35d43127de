"""What a group says about itself can be reported. Its hosts wrote it, so network moderators decide."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from community.groups.models import Group
from community.moderation import kinds
from community.moderation.kinds import Reportable
from leerkring.accounts.models import User


def register() -> None:
    kinds.register(description)


def _hosts(group: Group) -> list[User]:
    return [row.user for row in group.memberships.hosts().present().select_related("user")]


def _hide(group: Group, at: datetime) -> None:
    Group.objects.filter(pk=group.pk, about_hidden_at=None).update(about_hidden_at=at)


def _put_back(group: Group) -> None:
    Group.objects.filter(pk=group.pk).update(about_hidden_at=None)


description = Reportable(
    name="wijk",
    model=Group,
    label=_("description of the group"),
    visible_to=Group.objects.visible_to,
    group_of=lambda group: group,
    words_of=lambda group: [group.about],
    related=(),
    author_of=lambda group: None,
    people_told=_hosts,
    hide=_hide,
    put_back=_put_back,
    is_hidden=lambda group: group.about_hidden_at is not None,
    is_gone=lambda group: not group.about,
    hosts_decide=False,
)
