"""Who is taken out by a host hears it as one hears what moderators decide.

Nobody can report it, and nobody looks at it once more: hosts lift it on the page with the members.
"""

from django.utils.translation import gettext_lazy as _

from community.groups.models import Removal
from community.moderation import kinds
from community.moderation.kinds import Reportable
from community.moderation.queries import TAKEN_OUT


def register() -> None:
    kinds.register(removal)


removal = Reportable(
    name=TAKEN_OUT,
    model=Removal,
    label=_("membership"),
    visible_to=lambda user: Removal.objects.none(),
    group_of=lambda row: row.group,
    words_of=lambda row: [],
    related=("user", "group"),
    author_of=lambda row: row.user,
    people_told=lambda row: [row.user],
    is_hidden=lambda row: False,
    is_gone=lambda row: False,
)
