"""What the editors' desk and Django's admin hold about a person.

Library texts belong to the network: they stay and lose the name. Drafts that were never
published, and comments, belong to who wrote them.
"""

from django.contrib.admin.models import LogEntry
from django.utils.translation import gettext
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Comment, CommentReply, TaskState, UploadedFile
from wagtail.users.models import UserProfile

from leerkring.accounts.models import User
from leerkring.accounts.privacy import aside, desk_log, desk_versions, drafts
from leerkring.accounts.privacy.desk_export import export
from leerkring.accounts.privacy.registry import Holder

UNSAID = "…"
"""What a reply says while its own words are out of sight: Wagtail saves no page with an empty reply."""


def hide(user: User) -> None:
    """Take comments, replies, reviews and own drafts out of sight of other editors.

    A resolved comment is not shown. The moment on which the account will be erased marks
    them, so that `show` finds just these.
    """
    if user.keeps_contributions:
        return
    unresolved = Comment.objects.filter(user=user, resolved_at=None)
    unresolved.update(resolved_at=user.removal_due_at, resolved_by=user)
    desk_log.hide(user)
    for reply in CommentReply.objects.filter(user=user):
        aside.put(user, reply, "text", UNSAID)
    for review in TaskState._base_manager.filter(finished_by=user).exclude(comment=""):
        aside.put(user, review, "comment", "")
    drafts.hide(user)


def show(user: User) -> None:
    drafts.show(user)
    aside.give_back(user)
    hidden = Comment.objects.filter(user=user, resolved_by=user, resolved_at=user.removal_due_at)
    hidden.update(resolved_at=None, resolved_by=None)


def erase(user: User) -> None:
    if not user.keeps_contributions:
        drafts.erase(user)
    desk_log.erase(user)
    _erase_comments(user)
    _erase_files(user)
    nobody = User.objects.former_member()
    LogEntry.objects.filter(user=user).update(user=nobody)
    LogEntry.objects.filter(
        content_type__app_label="accounts", content_type__model="user", object_id=str(user.pk)
    ).update(object_repr=nobody.display_name, change_message="")


def _erase_comments(user: User) -> None:
    """Delete what was said, or leave it to nobody; the words of others are never touched."""
    rows = [Comment.objects.filter(user=user), CommentReply.objects.filter(user=user)]
    for said in rows:
        if user.keeps_contributions:
            said.update(user=User.objects.former_member())
        else:
            said.delete()
    if not user.keeps_contributions:
        TaskState.objects.filter(finished_by=user).update(comment="")


def _erase_files(user: User) -> None:
    for profile in UserProfile.objects.filter(user=user).exclude(avatar=""):
        profile.avatar.delete(save=False)
    for upload in UploadedFile.objects.filter(uploaded_by_user=user):
        upload.file.delete(save=False)
        upload.delete()


def goes(user: User) -> str:
    works_here = user.has_perm("wagtailadmin.access_admin")
    return gettext("your comments and drafts at the editors’ desk") if works_here else ""


holder = Holder(
    name="desk",
    covers=[
        "accounts.SetAside.user",
        "wagtailcore.*",
        "wagtailadmin.*",
        "wagtailusers.UserProfile.user",
        f"{Image._meta.label}.uploaded_by_user",
        f"{Document._meta.label}.uploaded_by_user",
        "practices.*.content_owner",
        "admin.LogEntry.user",
    ],
    export=export,
    erase=erase,
    erase_together=desk_versions.forget,
    hide=hide,
    show=show,
    goes=goes,
)
