"""The log of the desk repeats what people wrote in comments and reviews: those words go, its rows stay.

Whose row it is stays a number, which points to nobody once the account is gone.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Comment, CommentReply, ModelLogEntry, PageLogEntry

from leerkring.accounts.models import User
from leerkring.accounts.privacy import aside

Entry: TypeAlias = PageLogEntry | ModelLogEntry


def hide(user: User) -> None:
    for entry, data in _said_by(user):
        aside.put(user, entry, "data", data)


def erase(user: User) -> None:
    """Take out what this person wrote, and what is said about them. Call it while their comments still exist."""
    for entry, data in _said_by(user):
        type(entry).objects.filter(pk=entry.pk).update(data=data)
    person = ContentType.objects.get_for_model(User)
    about = Q(content_type=person, object_id=str(user.pk))
    ModelLogEntry.objects.filter(about).update(label=User.objects.former_member().display_name, data={})


def _said_by(user: User) -> Iterator[tuple[Entry, dict[str, Any]]]:
    """Yield each row that holds words of this person, with what it says without them."""
    comments = _numbers(user, "comment", Comment.objects.filter(user=user).values_list("pk", flat=True))
    replies = _numbers(user, "reply", CommentReply.objects.filter(user=user).values_list("pk", flat=True))
    about = Q(data__comment__id__in=comments) | Q(data__reply__id__in=replies)
    rows: list[Entry] = [
        *PageLogEntry.objects.filter(about, action__startswith="wagtail.comments."),
        *PageLogEntry.objects.filter(user_id=user.pk, action__startswith="wagtail.workflow."),
        *ModelLogEntry.objects.filter(user_id=user.pk, action__startswith="wagtail.workflow."),
    ]
    for entry in rows:
        data = _without_words(entry.data, comments, replies)
        if data != entry.data:
            yield entry, data


def _numbers(user: User, key: str, existing: Any) -> list[int]:
    """Return the numbers of what somebody said, also of what they deleted themselves since."""
    made = "wagtail.comments.create" if key == "comment" else "wagtail.comments.create_reply"
    rows = PageLogEntry.objects.filter(user_id=user.pk, action=made)
    return [*existing, *(row.data[key]["id"] for row in rows if key in row.data)]


def _without_words(data: dict[str, Any], comments: list[int], replies: list[int]) -> dict[str, Any]:
    clean = dict(data)
    for key, said in (("comment", comments), ("reply", replies)):
        part = clean.get(key)
        if isinstance(part, str):  # what a reviewer wrote
            clean[key] = ""
        elif part and part.get("id") in said:
            clean[key] = part | {"text": ""}
    return clean
