"""What the desk tells somebody about themselves."""

from collections.abc import Iterable
from datetime import datetime
from itertools import chain

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.db.models import Field
from django.utils.translation import gettext as _
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import (
    Comment,
    CommentReply,
    ModelLogEntry,
    Page,
    PageLogEntry,
    PageSubscription,
    Revision,
    TaskState,
    UploadedFile,
    WorkflowState,
)
from wagtail.users.models import UserProfile

from leerkring.accounts.models import User
from leerkring.accounts.privacy.registry import Fact, Section, Value


def export(user: User) -> list[Section]:
    """Return only the sections that hold something: most people never work at the desk."""
    sections = [
        Section("pages", _("Pages that you made or look after"), [_row(*row) for row in _pages(user)]),
        Section("comments", _("Comments that you wrote"), [_said(row) for row in _comments(user)]),
        Section("versions", _("Versions of pages that you saved"), [_row(*row) for row in _versions(user)]),
        Section("reviews", _("Reviews that you asked for or did"), [_row(*row) for row in _decisions(user)]),
        Section("uploads", _("Files that you uploaded"), [_row(*row) for row in _uploads(user)]),
        Section("followed_pages", _("Pages whose comments you follow"), [_row(*row) for row in _follows(user)]),
        Section("log", _("What the log says that you did"), [_row(*row) for row in _log(user)]),
        Section("preferences", _("Your choices at the editors’ desk"), [_choices(row) for row in _profiles(user)]),
    ]
    return [section for section in sections if section.records]


Row = tuple[str, str, datetime | None]


def _row(kind: str, what: str, moment: datetime | None) -> list[Fact]:
    return [Fact("kind", _("Kind"), kind), Fact("what", _("What"), what), Fact("moment", _("When"), moment)]


def _pages(user: User) -> Iterable[Row]:
    for page in Page.objects.filter(owner=user):
        yield _("made"), page.title, page.first_published_at
    for page in Page.objects.filter(locked_by=user):
        yield _("locked"), page.title, page.locked_at
    for kind, link in _links_of_pages():
        for page in kind.objects.filter(**{link: user}):
            yield str(kind._meta.get_field(link).verbose_name), page.title, page.last_published_at


def _links_of_pages() -> Iterable[tuple[type[Page], str]]:
    """Find whatever link to a person a kind of page adds, such as the owner of a text."""
    for model in apps.get_models():
        if issubclass(model, Page) and model is not Page:
            for field in model._meta.local_fields:
                if field.related_model is User:
                    yield model, field.name


def _comments(user: User) -> Iterable[Comment | CommentReply]:
    said = Comment.objects.filter(user=user).select_related("page")
    return chain(said, CommentReply.objects.filter(user=user).select_related("comment__page"))


def _said(row: Comment | CommentReply) -> list[Fact]:
    page = row.page if isinstance(row, Comment) else row.comment.page
    return [
        Fact("page", _("Page"), page.title),
        Fact("text", _("Text"), row.text),
        Fact("created_at", _("When"), row.created_at),
    ]


def _versions(user: User) -> Iterable[Row]:
    for row in Revision.objects.filter(user=user).order_by("created_at").defer("content"):
        yield _("version"), row.object_str, row.created_at


def _decisions(user: User) -> Iterable[Row]:
    for asked in WorkflowState.objects.filter(requested_by=user):
        yield _("asked"), str(asked.content_object or ""), asked.created_at
    for done in TaskState.objects.filter(finished_by=user):
        yield done.get_status_display(), done.comment, done.finished_at


def _uploads(user: User) -> Iterable[Row]:
    for image in Image.objects.filter(uploaded_by_user=user):
        yield _("image"), image.title, image.created_at
    for document in Document.objects.filter(uploaded_by_user=user):
        yield _("document"), document.title, document.created_at
    for upload in UploadedFile.objects.filter(uploaded_by_user=user):
        yield _("not finished"), upload.file.name, None


def _follows(user: User) -> Iterable[Row]:
    for row in PageSubscription.objects.filter(user=user, comment_notifications=True).select_related("page"):
        yield _("comments"), row.page.title, None


def _log(user: User) -> Iterable[Row]:
    for row in chain(PageLogEntry.objects.filter(user=user), ModelLogEntry.objects.filter(user=user)):
        yield str(row.message), row.label, row.timestamp
    for entry in LogEntry.objects.filter(user=user):
        yield entry.get_action_flag_display(), entry.object_repr, entry.action_time


def _profiles(user: User) -> Iterable[UserProfile]:
    return UserProfile.objects.filter(user=user)


def _choices(row: UserProfile) -> list[Fact]:
    fields = [field for field in row._meta.fields if field.name not in {"id", "user"}]
    return [Fact(field.name, _label(field), _value(row, field)) for field in fields]


def _label(field: Field) -> str:
    if field.name == "dismissibles":
        return _("Hints that you closed")
    mails = field.name.endswith("_notifications")
    return _("Mail: %(what)s") % {"what": field.verbose_name} if mails else str(field.verbose_name)


def _value(row: UserProfile, field: Field) -> Value:
    value = field.value_from_object(row)
    if field.name == "dismissibles":
        return ", ".join(sorted(name for name, is_closed in value.items() if is_closed))
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")())
    return value if isinstance(value, bool) else str(value or "")
