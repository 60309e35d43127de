"""Raises the content version whenever something is saved that visitors can see.

These are signals because changes come from everywhere: the desk, workflows, the clock, commands. Django's
own are sent inside the transaction of a page's `save()`; Wagtail's `page_published` comes after it, too late
for a version that must become visible together with the change.
"""

from typing import Any

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, get_page_models

from leerkring.pagecache.version import raise_version

OTHERS = [
    "home.Branding",
    "practices.ProgrammeThemeLabel",
    "practices.Sector",
    "practices.Source",
    "taggit.Tag",
    "wagtailcore.CollectionViewRestriction",
    "wagtailcore.PageViewRestriction",
    "wagtailcore.Site",
    "wagtailredirects.Redirect",
]

DRAFT_FIELDS = frozenset(
    {
        "approved_go_live_at",
        "draft_title",
        "go_live_at",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "latest_revision_id",
        "locked",
        "locked_at",
        "locked_by",
    }
)
"""What a page remembers of a draft. Saving one changes nothing for visitors."""


def page_saved(sender: type[Page], update_fields: frozenset[str] | None = None, **kwargs: Any) -> None:
    if update_fields is None or not DRAFT_FIELDS.issuperset(update_fields):
        raise_version()


def something_changed(sender: type[Model], **kwargs: Any) -> None:
    raise_version()


def connect() -> None:
    # A page of a kind is also a row of `Page`; moving saves only that one.
    for model in {Page, *get_page_models()}:
        post_save.connect(page_saved, sender=model, dispatch_uid=f"content version {model._meta.label}")
        post_delete.connect(something_changed, sender=model, dispatch_uid=f"content version {model._meta.label}")
    for label in [*OTHERS, get_image_model()._meta.label, get_document_model()._meta.label]:
        watch(apps.get_model(label))


def watch(model: type[Model]) -> None:
    """Raise the version whenever a row of this model is saved or deleted."""
    post_save.connect(something_changed, sender=model, dispatch_uid=f"content version {model._meta.label}")
    post_delete.connect(something_changed, sender=model, dispatch_uid=f"content version {model._meta.label}")
