"""What the menu says of somebody: how much is new, in one query for all of it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, IntegerField, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from community.chat.models import Message, Room
from community.groups.models import Membership
from community.notifications.models import Notification
from leerkring.accounts.models import User
from leerkring.prepared import prepared

MOST = 100
"""More than this is shown as “99+”."""


@dataclass(frozen=True)
class News:
    """notifications: unread ones. messages: new ones, in conversations that were opened before."""

    notifications: int = 0
    messages: int = 0


def news_of(request: HttpRequest | None) -> News:
    """Counted once per page, however often it is asked."""
    if request is None or not isinstance(request.user, User):
        return News()
    if not hasattr(request, "menu_news"):
        request.menu_news = _counted(request.user)  # type: ignore[attr-defined]
    found: News = request.menu_news  # type: ignore[attr-defined]
    return found


def _counted(user: User) -> News:
    [(notifications, messages)] = _numbers(user)
    return News(min(notifications, MOST), min(messages, MOST))


@prepared
def _numbers(user: User) -> QuerySet[User, tuple[int, int]]:
    unread = Notification.objects.visible_to(user).unread().order_by().values("user")
    new = _new_messages(user).order_by().values(one=Value(1))
    counts = User.objects.filter(pk=user.pk).annotate(unread=_number(unread), new=_number(new))
    return counts.values_list("unread", "new")


def _new_messages(user: User) -> Any:
    """What lies after the marks of the conversations that this person may follow and did not make quiet."""
    quiet = Membership.objects.filter(user=user, is_muted=True).values("group_id")
    after = Message.objects.shown().filter(
        room__read_marks__user=user, pk__gt=F("room__read_marks__message_id"), room__in=Room.objects.visible_to(user)
    )
    return after.exclude(author=user).exclude(room__group__in=quiet)


def _number(grouped: Any) -> Coalesce:
    count = grouped.annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(count, output_field=IntegerField()), Value(0))
