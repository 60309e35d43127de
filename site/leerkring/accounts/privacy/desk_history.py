"""The histories of the desk: stored versions and the log forget a person; the log's rows themselves stay."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Comment, CommentReply, ModelLogEntry, PageLogEntry, Revision

from leerkring.accounts.models import User

COMMENTS = "wagtail_admin_comments"


def erase(user: User) -> None:
    """Take the person out of versions and log. Call it while their comments still exist."""
    _erase_from_versions(user)
    _erase_from_log(user)


def _erase_from_versions(user: User) -> None:
    for revision in Revision.objects.select_related("content_type").iterator(chunk_size=50):
        content = without_person(revision.content, user, _links(revision.content_type))
        if content != revision.content:
            Revision.objects.filter(pk=revision.pk).update(content=content)


def _links(kind: ContentType) -> set[str]:
    """Return the fields of this kind of object that hold the number of a person."""
    model = kind.model_class()
    return {field.name for field in model._meta.fields if field.related_model is User} if model else set()


def without_person(content: dict[str, Any], user: User, links: set[str]) -> dict[str, Any]:
    """Return the stored version with no trace of the person: links emptied, own comments gone or nobody's."""
    clean: dict[str, Any] = {
        key: None if key in links and value == user.pk else value for key, value in content.items()
    }
    if comments := clean.get(COMMENTS):
        clean[COMMENTS] = _others(comments, user)
    return clean


def _others(comments: list[dict[str, Any]], user: User) -> list[dict[str, Any]]:
    nobody = User.objects.former_member().pk
    kept = []
    for comment in comments:
        if comment.get("user") == user.pk and not user.keeps_contributions:
            continue
        changed = dict(comment)
        for link in ("user", "resolved_by"):
            if changed.get(link) == user.pk:
                changed[link] = nobody
        if changed.get("replies"):
            changed["replies"] = _others(changed["replies"], user)
        kept.append(changed)
    return kept


def _erase_from_log(user: User) -> None:
    """Rows about comments repeat their text: take out what this person wrote.

    Whose row it is stays a number, which points to nobody once the account is gone.
    """
    comments = set(Comment.objects.filter(user=user).values_list("pk", flat=True))
    replies = set(CommentReply.objects.filter(user=user).values_list("pk", flat=True))
    for entry in PageLogEntry.objects.filter(action__startswith="wagtail.comments").iterator():
        own = entry.user_id == user.pk and not entry.action.endswith(("resolve", "delete", "reply"))
        data = dict(entry.data)
        for key, said in (("comment", comments), ("reply", replies)):
            part = data.get(key)
            if part and (part.get("id") in said or own or (key == "reply" and entry.user_id == user.pk)):
                data[key] = part | {"text": ""}
        if data != entry.data:
            PageLogEntry.objects.filter(pk=entry.pk).update(data=data)
    person = ContentType.objects.get_for_model(User)
    about = Q(content_type=person, object_id=str(user.pk))
    ModelLogEntry.objects.filter(about).update(label=User.objects.former_member().display_name, data={})
