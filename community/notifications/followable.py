"""What can be followed, and the word for it in addresses."""

from typing import Any

from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.http import Http404
from taggit.models import Tag

from community.numbers import LARGEST
from community.questions.models import Question, TaggedQuestion
from leerkring.accounts.models import User
from practices.models import GuidePage, InitiativePage, OrganisationPage, PracticePage, ThemePage
from practices.queries.visible import only_visible

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
    thing = visible(user, kind).filter(pk=min(number, LARGEST)).first()
    if thing is None:
        raise Http404
    return thing


def visible(user: User, kind: str) -> QuerySet[Any]:
    """All of one kind that `user` may see; Http404 when there is no such kind."""
    if kind not in KINDS:
        raise Http404
    if kind == "label":
        return _tags(user)
    if kind == "vraag":
        return Question.objects.visible_to(user).shown().select_related("group")
    pages: Any = KINDS[kind]
    return pages.objects.visible_to(user)


def _tags(user: User) -> QuerySet[Tag]:
    """The tags of pages and questions that `user` may see: a word of a closed group is nobody else's."""
    questions = Question.objects.visible_to(user).shown()
    found = Q(Exists(TaggedQuestion.objects.filter(tag=OuterRef("pk"), content_object__in=questions)))
    for model in (PracticePage, GuidePage, InitiativePage):
        rows = model.tags.through.objects.filter(tag=OuterRef("pk"))
        found |= Q(Exists(only_visible(rows, user, "content_object")))
    return Tag.objects.filter(found)
