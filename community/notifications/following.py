"""Following works alike for questions, tags and pages of the library (examples, themes, organisations)."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from taggit.models import Tag

from community.notifications.followable import KINDS, kind_of, visible
from community.notifications.models import Follow
from community.questions.models import Question
from leerkring.accounts.models import User
from practices.addresses import address as page_address
from practices.queries.visible import Reader

PAGE_SIZE = 50


@dataclass(frozen=True)
class Followed:
    """A line on the page of what I follow."""

    follow: Follow
    kind: str
    thing: Model
    label: str
    address: str
    language: str


def follow(*, user: User, thing: Model) -> None:
    """Follow; nothing happens when it is followed already."""
    Follow.objects.get_or_create(user=user, content_type=_kind(thing), object_id=thing.pk)


def unfollow(*, user: User, thing: Model) -> None:
    Follow.objects.filter(user=user, content_type=_kind(thing), object_id=thing.pk).delete()


def is_following(user: Reader, thing: Model) -> bool:
    return isinstance(user, User) and followers(thing).filter(pk=user.pk).exists()


def followers(thing: Model) -> QuerySet[User]:
    """The people who follow it and whose account is in use."""
    return people_who_follow(Follow.objects.filter(content_type=_kind(thing), object_id=thing.pk))


def people_who_follow(rows: QuerySet[Follow]) -> QuerySet[User]:
    """The people of these rows whose account is in use, each once."""
    return User.objects.filter(is_active=True, pk__in=rows.values("user_id"))


def followed_by(user: User, before: int | None = None) -> tuple[list[Followed], int | None]:
    """Return what somebody follows and may see now, the newest first, and where the next page begins.

    One query for the rows and one per kind, however many there are.
    """
    rows = Follow.objects.filter(user=user).order_by("-pk")
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows[: PAGE_SIZE + 1])
    page = found[:PAGE_SIZE]
    things = things_of(user, page)
    lines = [_line(row, *things[key]) for row in page if (key := (row.content_type_id, row.object_id)) in things]
    return lines, page[-1].pk if len(found) > PAGE_SIZE else None


def things_of(user: User, rows: list[Follow]) -> dict[tuple[int, int], tuple[str, Model]]:
    """Return what these rows follow, with its kind, by `content_type_id` and `object_id`: what may be seen now."""
    found: dict[tuple[int, int], tuple[str, Model]] = {}
    for word, model in KINDS.items():
        content_type = ContentType.objects.get_for_model(model).pk
        numbers = [row.object_id for row in rows if row.content_type_id == content_type]
        if numbers:
            for thing in visible(user, word).filter(pk__in=numbers):
                found[content_type, thing.pk] = (word, thing)
    return found


def _line(row: Follow, kind: str, thing: Model) -> Followed:
    if isinstance(thing, Tag):
        return Followed(row, kind, thing, thing.name, f"/voorbeelden/?label={thing.slug}", "nl")
    if isinstance(thing, Question):
        return Followed(row, kind, thing, thing.title, thing.get_absolute_url(), thing.language)
    page: object = thing
    return Followed(row, kind, thing, page.title, page_address(page.url_path), page.language)  # type: ignore[attr-defined]


def _kind(thing: Model) -> ContentType:
    return ContentType.objects.get_for_model(KINDS[kind_of(thing)])
