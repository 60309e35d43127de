"""Stored versions of pages forget the people who are erased, in one pass over all versions."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Revision

from leerkring.accounts.models import User

COMMENTS = "wagtail_admin_comments"
People = Mapping[int, User]


def forget(users: Sequence[User]) -> None:
    """Take people out of every version: links emptied, own comments gone or nobody's."""
    people = {user.pk: user for user in users}
    nobody = User.objects.former_member().pk
    for revision in Revision.objects.only("content", "content_type").iterator(chunk_size=50):
        content = _without(people, nobody, revision.content, _links(revision.content_type_id))
        if content != revision.content:
            Revision.objects.filter(pk=revision.pk).update(content=content)


def _links(kind: int) -> set[str]:
    """Return the fields of this kind of object that hold the number of a person."""
    model = ContentType.objects.get_for_id(kind).model_class()
    return {field.name for field in model._meta.fields if field.related_model is User} if model else set()


def _without(people: People, nobody: int, content: dict[str, Any], links: set[str]) -> dict[str, Any]:
    clean: dict[str, Any] = {key: None if key in links and value in people else value for key, value in content.items()}
    if comments := clean.get(COMMENTS):
        clean[COMMENTS] = _comments(people, nobody, comments)
    return clean


def _comments(people: People, nobody: int, comments: list[dict[str, Any]]) -> list[dict[str, Any]]:
    kept = []
    for comment in comments:
        author = people.get(comment.get("user", 0))
        if author and not author.keeps_contributions:
            continue
        changed = dict(comment)
        for link in ("user", "resolved_by"):
            if changed.get(link) in people:
                changed[link] = nobody
        if changed.get("replies"):
            changed["replies"] = _comments(people, nobody, changed["replies"])
        kept.append(changed)
    return kept
