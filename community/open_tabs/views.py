"""Whether a page that stands open may still be read: it asks what it shows, and lets go when something of it went."""

from collections.abc import Iterable

from django.core.validators import slug_re
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from community.chat.models import Message
from community.entrance import members_only
from community.groups.models import Group, Membership
from community.moderation.cases import Case
from community.numbers import number_from
from community.questions.models import Question
from leerkring.accounts.who import person_of

MOST = 100
ALL_THERE, SHOWS_TOO_MUCH = 204, 205


@members_only
@require_safe
def still_here(request: HttpRequest) -> HttpResponse:
    """204 when all of it may be read, else 205; never which one. Query: `vraag`, `bericht`, `zaak` (numbers), `kent`,
    `leest` and `beheert` (groups that the page names, reads in, or looks after as a host), each as often as needed."""
    person, asked = person_of(request), request.GET
    in_sight = Q(deleted_at=None, hidden_at=None) | Q(author=person)
    hosted = Membership.objects.of(person).hosts().values("group")
    shown = (
        (Question.objects.visible_to(person).filter(in_sight), "pk", _numbers(asked.getlist("vraag"))),
        (Message.objects.visible_to(person).filter(in_sight), "pk", _numbers(asked.getlist("bericht"))),
        (Group.objects.visible_to(person), "slug", _slugs(asked.getlist("kent"))),
        (Case.objects.visible_to(person), "pk", _numbers(asked.getlist("zaak"))),
        (Group.objects.readable_by(person), "slug", _slugs(asked.getlist("leest"))),
        (Group.objects.filter(pk__in=hosted), "slug", _slugs(asked.getlist("beheert"))),
    )
    is_there = all(_all_in(*each) for each in shown)
    return HttpResponse(status=ALL_THERE if is_there else SHOWS_TOO_MUCH)


def _all_in(rows: QuerySet[Model], name: str, wanted: set[int] | set[str]) -> bool:
    return not wanted or rows.filter(**{f"{name}__in": wanted}).count() == len(wanted)


def _numbers(texts: Iterable[str]) -> set[int]:
    return {number_from(text) or 0 for text in list(texts)[:MOST]}


def _slugs(texts: Iterable[str]) -> set[str]:
    return {text if slug_re.match(text) else "-" for text in list(texts)[:MOST]}
