"""What can be followed, and the word for it in addresses."""

from typing import Any

from django.db.models import Model, QuerySet
from django.http import Http404
from taggit.models import Tag

from community.questions.models import Question
from leerkring.accounts.models import User
from practices.models import OrganisationPage, PracticePage, ThemePage

KINDS: dict[str, type[Model]] = {
    "vraag": Question,
    "label": Tag,
    "voorbeeld": PracticePage,
    "thema": ThemePage,
    "organisatie": OrganisationPage,
}


def kind_of(thing: Model) -> str:
    """Return the word for its kind; KeyError for what cannot be followed."""
    return next(word for word, model in KINDS.items() if isinstance(thing, model))


def find(user: User, kind: str, number: int) -> Any:
    """Return the thing to follow; Http404 for what does not exist or may not be seen."""
    thing = visible(user, kind).filter(pk=number).first()
    if thing is None:
        raise Http404
    return thing


def visible(user: User, kind: str) -> QuerySet[Any]:
    """All of one kind that `user` may see; Http404 when there is no such kind."""
    if kind not in KINDS:
        raise Http404
    if kind == "label":
        return Tag.objects.all()
    if kind == "vraag":
        return Question.objects.visible_to(user).shown().select_related("group")
    pages: Any = KINDS[kind]
    return pages.objects.visible_to(user)
