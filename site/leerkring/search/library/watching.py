"""Signals that tell that pages changed: changes come from the desk, workflows, the clock and commands.

Django's are sent inside the transaction of the change, so what is noted cannot be lost. Wagtail's come
when a page is complete with its lists; what was noted is then taken into the database index at once.
"""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from taggit.models import Tag
from wagtail.models import Page, PageViewRestriction, get_page_models
from wagtail.signals import page_published, page_unpublished, post_page_move

from leerkring.search.indexing.catch_up import write_changes
from leerkring.search.indexing.changes import note
from leerkring.search.kinds import kinds_by_content_type

SOURCE = "library"
DRAFT_FIELDS = frozenset({"latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes"})


def connect() -> None:
    for model in {Page, *get_page_models()}:
        post_save.connect(page_changed, sender=model, dispatch_uid=f"search {model._meta.label}")
        post_delete.connect(page_changed, sender=model, dispatch_uid=f"search {model._meta.label}")
    for signal in (post_save, post_delete):
        signal.connect(restriction_changed, sender=PageViewRestriction, dispatch_uid="search restriction")
        signal.connect(tag_changed, sender=Tag, dispatch_uid="search tag")
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(page_complete, dispatch_uid="search page complete")


def page_changed(instance: Page, update_fields: frozenset[str] | None = None, **kwargs: Any) -> None:
    if update_fields is not None and DRAFT_FIELDS.issuperset(update_fields):
        return
    if instance.content_type_id in kinds_by_content_type():
        note(SOURCE, [instance.pk])


def page_complete(instance: Page, **kwargs: Any) -> None:
    """Note it again, with all below it and all that names it: addresses and names may have changed."""
    note(SOURCE, [*_below(instance), *_that_name(instance)])
    write_changes(in_request=True)


def restriction_changed(instance: PageViewRestriction, **kwargs: Any) -> None:
    closed = Page.objects.filter(path__startswith=instance.page.path)
    note(SOURCE, [*_below(instance.page), *(pk for page in closed for pk in _that_name(page))])
    write_changes(in_request=True)


def tag_changed(instance: Tag, created: bool = False, **kwargs: Any) -> None:
    if not created:
        note(SOURCE, [row.content_object_id for rows in _tagged(instance) for row in rows])


def _below(page: Page) -> list[int]:
    found = Page.objects.filter(path__startswith=page.path, content_type__in=list(kinds_by_content_type()))
    return list(found.values_list("pk", flat=True))


def _that_name(page: Page) -> list[int]:
    """The pages that hold the title of an organisation or a capability as theirs."""
    model = page.specific_class
    back = [each for each in model._meta.related_objects if each.many_to_many and not each.hidden] if model else []
    names = [name for each in back if (name := each.get_accessor_name())]
    return [pk for name in names for pk in getattr(page.specific, name).values_list("pk", flat=True)]


def _tagged(tag: Tag) -> list[Any]:
    through: list[type[Model]] = [
        each.related_model for each in tag._meta.related_objects if hasattr(each.related_model, "content_object")
    ]
    return [model._default_manager.filter(tag=tag) for model in through]
