"""What the menu says of somebody: how much is new, in one query for all of it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, IntegerField, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from community.chat.unread import MOST, counted_marks
from community.notifications.models import Notification
from leerkring.accounts.models import User
from leerkring.prepared import prepared


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
    return News(min(notifications, MOST + 1), min(messages, MOST + 1))


@prepared
def _numbers(user: User) -> QuerySet[User, tuple[int, int]]:
    unread = Notification.objects.visible_to(user).unread().order_by().values("user").annotate(number=Count("pk"))
    new = counted_marks(user).order_by().values("user").annotate(number=Sum("new"))
    counts = User.objects.filter(pk=user.pk).annotate(unread=_number(unread), messages=_number(new))
    return counts.values_list("unread", "messages")


def _number(grouped: Any) -> Coalesce:
    return Coalesce(Subquery(grouped.values("number"), output_field=IntegerField()), Value(0))
