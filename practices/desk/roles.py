"""The two groups of the desk. Being in one of them is what makes somebody an editor: `is_staff` opens Django's
admin only (docs/decisions/0007)."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, Site

from practices.models import (
    CapabilityIndexPage,
    GuideIndexPage,
    InitiativeIndexPage,
    OrganisationIndexPage,
    PracticeIndexPage,
)

EDITOR = "redacteur"
CHIEF_EDITOR = "eindredacteur"

LIBRARY = (PracticeIndexPage, GuideIndexPage, CapabilityIndexPage, InitiativeIndexPage, OrganisationIndexPage)

EDITOR_PAGES = ("add", "change")
CHIEF_EDITOR_PAGES = ("add", "change", "publish", "lock", "unlock")
EDITOR_FILES = ("add", "choose")
CHIEF_EDITOR_FILES = ("add", "change", "choose")
LISTS = ("sector", "source", "synonymline", "searchpromotion")

APPS = ("practices", "search", "wagtailsearchpromotions")

STOCK_GROUPS = ("Moderators", "Editors")


@transaction.atomic
def ensure_roles() -> None:
    """Make both groups with exactly their permissions. Call it when the pages exist, as often as you like."""
    home = Site.objects.get(is_default_site=True).root_page
    library = [page for kind in LIBRARY for page in kind.objects.all()]
    editor, _ = Group.objects.get_or_create(name=EDITOR)
    chief, _ = Group.objects.get_or_create(name=CHIEF_EDITOR)
    _grant_pages(editor, library, EDITOR_PAGES)
    _grant_pages(chief, [home], CHIEF_EDITOR_PAGES)
    _grant_files(editor, EDITOR_FILES)
    _grant_files(chief, CHIEF_EDITOR_FILES)
    editor.permissions.set(_desk())
    chief.permissions.set(_desk() | _lists())
    # Wagtail brings two groups of its own; beside ours they only raise questions.
    Group.objects.filter(name__in=STOCK_GROUPS, user=None).delete()


def _desk() -> set[Permission]:
    return {Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")}


def _lists() -> set[Permission]:
    wanted = Q()
    for model in LISTS:
        wanted |= Q(codename__in=[f"{verb}_{model}" for verb in ("add", "change", "delete", "view")])
    return set(Permission.objects.filter(wanted, content_type__app_label__in=APPS))


def _grant_pages(group: Group, pages: Iterable[Page], verbs: Iterable[str]) -> None:
    codenames = [f"{verb}_page" for verb in verbs]
    permissions = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=codenames)
    kept = [
        GroupPagePermission.objects.get_or_create(group=group, page_id=page.pk, permission=permission)[0].pk
        for page in pages
        for permission in permissions
    ]
    GroupPagePermission.objects.filter(group=group).exclude(pk__in=kept).delete()


def _grant_files(group: Group, verbs: Iterable[str]) -> None:
    codenames = [f"{verb}_{kind}" for verb in verbs for kind in ("image", "document")]
    permissions = Permission.objects.filter(
        content_type__app_label__in=["wagtailimages", "wagtaildocs"], codename__in=codenames
    )
    root = Collection.get_first_root_node()
    kept = [
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)[0].pk
        for permission in permissions
    ]
    GroupCollectionPermission.objects.filter(group=group).exclude(pk__in=kept).delete()
