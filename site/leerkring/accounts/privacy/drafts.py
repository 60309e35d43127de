"""Own drafts of somebody who is leaving: pages that nobody else worked on and no visitor ever saw.

Until they are erased they lie beside the site, where only who looks after the whole site can come.
"""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext
from wagtail.models import Page, PageLogEntry, TaskState, WorkflowState

from leerkring.accounts.models import SetAside, User
from leerkring.accounts.privacy import aside

PLACE = "place"


def of(user: User) -> list[Page]:
    """Return the drafts that are the person's alone."""
    drafts = Page.objects.filter(owner=user, live=False, first_published_at=None, numchild=0)
    return [page for page in drafts if not page.revisions.exclude(user=user).exclude(user=None).exists()]


def hide(user: User) -> None:
    """Take the drafts out of the library, and off the lists of who reviews."""
    for page in of(user):
        _stop_review(user, page)
        place = {"parent": page.get_parent().pk, "slug": page.slug}
        SetAside.objects.create(user=user, model=Page._meta.label, row=page.pk, field=PLACE, value=place)
        _move(page, Page.objects.get(depth=1), f"{page.slug}-{page.pk}")


def show(user: User) -> None:
    """Bring the drafts back to where they were. Without that place they stay where they are, to be found there."""
    places = SetAside.objects.filter(user=user, field=PLACE)
    for place in places:
        page = Page.objects.filter(pk=place.row).first()
        parent = Page.objects.filter(pk=place.value["parent"]).first()
        if page and parent:
            free = Page._slug_is_available(place.value["slug"], parent, page)
            _move(page, parent, place.value["slug"] if free else page.slug)
    places.delete()


def erase(user: User) -> None:
    """Delete the drafts, and what the log says about those and about drafts that the person deleted earlier."""
    gone = []
    for page in of(user):
        gone.append(page.pk)
        page.specific.delete()
    rows = PageLogEntry.objects.filter(Q(page_id__in=gone) | Q(page_id__in=_deleted_earlier(user)))
    with translation.override(settings.LANGUAGE_CODE):
        rows.update(label=gettext("Removed draft"), data={})


def _deleted_earlier(user: User) -> set[int]:
    """Return pages that are gone, that only this person ever touched, and that were never published."""
    mine = PageLogEntry.objects.filter(user_id=user.pk).exclude(page_id__in=Page.objects.values("pk"))
    touched = set(mine.values_list("page_id", flat=True))
    others = PageLogEntry.objects.filter(page_id__in=touched).filter(
        ~Q(user_id=user.pk) | Q(user_id=None) | Q(action="wagtail.publish")
    )
    return touched - set(others.values_list("page_id", flat=True))


def _move(page: Page, parent: Page, slug: str) -> None:
    started = timezone.now()
    Page.objects.filter(pk=page.pk).update(slug=slug)
    Page.objects.get(pk=page.pk).move(parent, pos="last-child")
    # Nobody moved it: the log would say so, with the title, and undoing would not bring back just what was there.
    PageLogEntry.objects.filter(page_id=page.pk, action="wagtail.move", timestamp__gte=started).delete()


def _stop_review(user: User, page: Page) -> None:
    page_type = ContentType.objects.get_for_model(Page)
    flows = WorkflowState.objects.filter(base_content_type=page_type, object_id=str(page.pk))
    for flow in flows.filter(status__in=[WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES]):
        aside.put(user, flow, "status", WorkflowState.STATUS_CANCELLED)
        tasks = TaskState.objects.filter(workflow_state=flow, status=TaskState.STATUS_IN_PROGRESS)
        for task in TaskState._base_manager.filter(pk__in=tasks):
            aside.put(user, task, "status", TaskState.STATUS_CANCELLED)
