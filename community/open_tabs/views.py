"""Whether a page that stands open may still be read: it asks what it shows, and lets go when something of it went."""

from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse

from community.chat.models import Message
from community.entrance import RESET_CONTENT, members_tabs_only
from community.groups.models import Group, Membership
from community.groups.permissions import is_network_moderator
from community.moderation.cases import Case
from community.open_tabs.shown import Shown, shown_by
from community.questions.models import Question
from leerkring.accounts.models import User
from leerkring.accounts.who import person_of

MOST = 100
ALL_THERE = 204


@members_tabs_only
def still_here(request: HttpRequest) -> HttpResponse:
    """204 when all of it may be read, else 205; never which one. Query: `hier`, the path of the page, and `pad`, the
    paths it links to, as often as needed."""
    shown = shown_by(request.GET.get("hier", ""), request.GET.getlist("pad")[:MOST])
    return HttpResponse(status=ALL_THERE if _may_read(person_of(request), shown) else RESET_CONTENT)


def _may_read(person: User, shown: Shown) -> bool:
    hosted = Group.objects.filter(pk__in=Membership.objects.of(person).hosts().values("group"))
    own = Q(deleted_at=None, hidden_at=None) | Q(author=person)
    looked_after = Q(deleted_at=None, group__in=hosted)
    messages = Message.objects.visible_to(person)
    return (
        _all_in(Question.objects.visible_to(person).filter(own | looked_after), "pk", shown.questions)
        and _all_in(messages.filter(own), "pk", shown.messages)
        and _all_in(messages, "pk", shown.at_message)
        and _all_in(Case.objects.visible_to(person), "pk", shown.cases)
        and _all_in(Group.objects.visible_to(person), "slug", shown.named)
        and _all_in(Group.objects.readable_by(person), "slug", shown.read)
        and (is_network_moderator(person) or _all_in(hosted, "slug", shown.hosted))
    )


def _all_in(rows: QuerySet[Model], name: str, wanted: set[int] | set[str]) -> bool:
    return not wanted or rows.filter(**{f"{name}__in": wanted}).count() == len(wanted)
