"""A group that becomes more open: a host says yes to what that shows to others, and the members hear of it."""

from functools import partial, reduce
from operator import or_

from django.db.models import Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from community.chat.models import Message
from community.groups.models import Group, Removal
from community.notifications.ledger import Kind, notify
from community.notifications.models import Notification
from community.questions.models import Answer, Question
from leerkring.accounts.models import User

OPENED = "opened:"
"""With what the keys of this news begin. It holds for who left too."""
OPENNESS: dict[str, int] = {Group.Access.CLOSED: 0, Group.Access.ON_REQUEST: 1, Group.Access.OPEN: 2}
SHOWS: dict[str, Promise] = {
    Group.Access.ON_REQUEST: gettext_lazy(
        "Yes, the members know it: others then see that this group is there and may ask to join"
    ),
    Group.Access.OPEN: gettext_lazy(
        "Yes, the members know it: everybody with an account then reads all that was said here, before today too"
    ),
}
"""How open it becomes → to what a host says yes."""


def opens_up(before: str, after: str) -> bool:
    return OPENNESS[after] > OPENNESS[before]


def tell_opened(group: Group, by: User) -> None:
    """Everybody inside, and who wrote something there before they left: it was for fewer people."""
    key = f"{OPENED}{group.pk}:{timezone.now():%Y%m%d%H%M%S%f}"
    path = group.get_absolute_url()
    said = partial(_said, group)
    # Of one's membership, and no news of the group: who muted it hears this too.
    to = _whose_words_it_shows(group)
    notify(Kind.MEMBERSHIP, to=to, key=key, by=by, group=group, path=path, sentence=said, discreet=_discreet)


def forget_opened(user: User, group: Group) -> None:
    """To who was removed the group is not there, so nothing names it either."""
    Notification.objects.filter(user=user, group=group, key__startswith=OPENED).delete()


def _whose_words_it_shows(group: Group) -> list[User]:
    """Not who was removed: to them the group is not there."""
    inside = group.memberships.present().values("user")
    wrote = [
        Question.objects.shown().filter(group=group),
        Answer.objects.shown().filter(question__group=group),
        Message.objects.filter(room__group=group, deleted_at=None),
        Message.objects.filter(room__question__group=group, deleted_at=None),
    ]
    those = reduce(or_, (Q(pk__in=rows.values("author")) for rows in wrote), Q(pk__in=inside))
    removed = Removal.objects.in_force().filter(group=group).values("user")
    return list(User.objects.filter(those, is_active=True).exclude(pk__in=removed))


def _discreet() -> str:
    return _("One of your groups is more open than it was. Look at what others can see of it now.")


def _said(group: Group) -> str:
    if group.access == Group.Access.OPEN:
        words = _("%(group)s is open now: everybody with an account reads what is said there, and was said before.")
    else:
        words = _("Others can see that %(group)s is there now, and ask to join.")
    return words % {"group": group.name}
