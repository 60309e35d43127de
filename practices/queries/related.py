"""What to read next: what an editor chose, else what shares most with this page."""

from django.db.models import Case, Count, F, IntegerField, Model, OuterRef, Subquery, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce
from wagtail.models import Page

from practices.browse.cards import Card
from practices.models.example import PracticePage, PracticeTag
from practices.models.initiative import InitiativePage, InitiativeTag
from practices.queries.cards import cards
from practices.queries.relations import Relations
from practices.queries.visible import EVERYBODY

HOW_MANY = 3
ENOUGH = 2
"""One shared tag makes two examples alike; one shared learning form or capability doesn't."""


def related_examples(page: Page, relations: Relations) -> list[Card]:
    """Return at most three examples to read after `page`, in two queries."""
    others = PracticePage.objects.visible_to(EVERYBODY).exclude(pk=page.pk)
    if chosen := [named.pk for named in relations["related"]]:
        return cards(others.filter(pk__in=chosen).order_by("title")[:HOW_MANY])
    own = "practicepage_id"
    score = (
        3 * _shared(PracticePage.themes.through, own, "themepage_id", relations, "themes")
        + 2 * _shared(PracticeTag, "content_object_id", "tag_id", relations, "tags")
        + _shared(PracticePage.capabilities.through, own, "capabilitypage_id", relations, "capabilities")
        + Case(When(learning_form=getattr(page, "learning_form", ""), then=Value(1)), default=Value(0))
    )
    alike = others.annotate(score=score).filter(score__gte=ENOUGH)
    return cards(alike.order_by("-score", "-last_published_at", "title")[:HOW_MANY])


def related_initiatives(page: InitiativePage, relations: Relations) -> list[Card]:
    """Return at most three initiatives of the same organisations, programme themes or tags."""
    own = "initiativepage_id"
    score = (
        2 * _shared(InitiativePage.organisations.through, own, "organisationpage_id", relations, "organisations")
        + 2 * _shared(InitiativeTag, "content_object_id", "tag_id", relations, "tags")
        + _shared(InitiativePage.programme_themes.through, own, "programmethemelabel_id", relations, "programme_themes")
    )
    alike = (
        InitiativePage.objects.visible_to(EVERYBODY).exclude(pk=page.pk).annotate(score=score).filter(score__gte=ENOUGH)
    )
    return cards(alike.order_by("-score", F("number").asc(nulls_last=True), "title")[:HOW_MANY])


def _shared(through: type[Model], own: str, other: str, relations: Relations, name: str) -> Combinable:
    """How many of the page's items of one list the other page has too."""
    items = [named.pk for named in relations[name]]
    if not items:
        return Value(0)
    rows = through._default_manager.order_by().filter(**{own: OuterRef("pk"), f"{other}__in": items})
    counted = rows.values(own).annotate(shared=Count("pk")).values("shared")
    return Coalesce(Subquery(counted, output_field=IntegerField()), Value(0))
