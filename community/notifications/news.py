"""What is new in what people follow, as rows of the ledger: one per person, however many ways lead to it."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from django.utils import timezone
from taggit.models import Tag
from wagtail.models import Page

from community.notifications.followable import KINDS
from community.notifications.following import people_who_follow
from community.notifications.ledger import Kind, notify
from community.notifications.models import Follow
from community.questions.models import Question
from community.questions.readers import who_may_read


def tell_of_question(question: Question) -> None:
    """Tell who follows one of its tags, or the page that it is about, and may read it. Twice tells once.

    Call it where a question comes into sight, in that transaction, with its tags saved.
    """
    about = _follows(Tag, question.tagged.values("tag")) | _follows_page([question.about_id])
    people = who_may_read(question, people_who_follow(Follow.objects.filter(about)))
    by = question.author
    notify(Kind.FOLLOWED, to=people, key=f"question:{question.pk}", by=by, group=question.group, question=question)


def tell_of_page(page: Page, *, is_new: bool) -> None:
    """Tell who follows a page of the library that it changed; of a new one, who follows what it belongs to.

    On one day a page is told of once, however often its editor mends a comma.
    """
    about = _follows_page([page.pk])
    if is_new:
        about |= _follows_page([*_numbers(page, "themes"), *_numbers(page, "organisations")])
        about |= _follows(Tag, _numbers(page, "tags"))
    day = timezone.localdate(page.last_published_at)
    key = f"page:{page.pk}:{day:%Y%m%d}"
    notify(Kind.FOLLOWED, to=people_who_follow(Follow.objects.filter(about)), key=key, page=Page(pk=page.pk))


def _follows(model: type[Model], numbers: object) -> Q:
    return Q(content_type=ContentType.objects.get_for_model(model), object_id__in=numbers)


def _follows_page(numbers: Iterable[int | None]) -> Q:
    """Pages of all kinds have numbers of one row."""
    kinds = [ContentType.objects.get_for_model(model) for model in KINDS.values() if issubclass(model, Page)]
    return Q(content_type__in=kinds, object_id__in=[number for number in numbers if number])


def _numbers(page: Page, relation: str) -> list[int]:
    rows = getattr(page, relation, None)
    return list(rows.values_list("pk", flat=True)) if rows is not None else []
