"""Loads the library, page by page; safe to run again and to break off."""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from leerkring.accounts.models import User
from practices.addresses import address
from practices.loading.check import check, naming, without_removed
from practices.loading.fields import LibraryError, Links
from practices.loading.files import LIBRARY, LibraryFile, read_folder
from practices.loading.kinds import FRONT_PAGE, KINDS, Kind
from practices.loading.tree import HOME, ensure_home, ensure_indexes
from practices.loading.values import Lookup, with_page_links
from practices.loading.vocabulary import ids_of_all, read_vocabulary
from practices.models import LoadedPage

ADDRESSES = "addresses"
"""Where a lookup has the pages by what people link to."""
Progress = Callable[[Iterable[tuple[Kind, LibraryFile]]], Iterable[tuple[Kind, LibraryFile]]]


@dataclass
class Report:
    """What a run did."""

    counts: Counter[str] = field(default_factory=Counter)
    left_alone: list[str] = field(default_factory=list)
    """Files whose page an editor has changed or removed since."""


def load(
    *, owner: User | None = None, overwrite: bool = False, library: Path = LIBRARY, progress: Progress = iter
) -> Report:
    """Load every file of the library. Raises LibraryError when one is wrong, and then has loaded none of them."""
    files = [(kind, file) for kind in KINDS for file in read_folder(kind.folder, library)]
    home = next((file for _, file in files if file.name == HOME), None)
    if home is None:
        raise LibraryError(f"{HOME} is missing.")
    files = [(FRONT_PAGE if file is home else kind, file) for kind, file in files]
    vocabulary = read_vocabulary(library)
    removed = set() if overwrite else set(LoadedPage.objects.filter(page=None).values_list("file", flat=True))
    check(files, vocabulary, removed)
    with transaction.atomic():
        ensure_indexes(ensure_home(home))
        back = vocabulary.keep() | (_forget_removed(files) if overwrite else set())
        _load_anew(files, back)
    report = Report()
    # The room is still empty: what it refers to is noted when it is filled.
    with disable_reference_index_auto_update():
        for kind, file in files:
            with transaction.atomic(), naming(file.name):
                _make_room(kind, file)
    lookup = without_removed(ids_of_all(), files, removed) | {ADDRESSES: _addresses()}
    for kind, file in progress(files):
        with transaction.atomic(), naming(file.name):
            report.counts[_load_page(kind, file, lookup, report, owner, overwrite=overwrite)] += 1
    return report


def _forget_removed(files: Iterable[tuple[Kind, LibraryFile]]) -> set[str]:
    """Pages that an editor removed are made anew, before others refer to them; return their slugs."""
    gone = LoadedPage.objects.filter(page=None)
    names = set(gone.values_list("file", flat=True))
    gone.delete()
    return {file.slug for _kind, file in files if file.name in names}


def _load_anew(files: Iterable[tuple[Kind, LibraryFile]], back: set[str]) -> None:
    """Files that refer to what comes back count as never loaded: their pages lost it together with its row."""
    referring = [file.name for _kind, file in files if file.fields.refers() & back]
    LoadedPage.objects.filter(file__in=referring).update(digest="")


def _make_room(kind: Kind, file: LibraryFile) -> None:
    """Make an empty, unpublished page for a new file, so that pages can refer to each other in any order."""
    if LoadedPage.objects.filter(file=file.name).exists():
        return
    parent = _parent(kind, file)
    page = kind.model.objects.child_of(parent).filter(slug=file.slug).first()
    if page is None:
        words = {name: file.fields.text(name) for name in ("title", "summary")}
        page = kind.model(slug=file.slug, live=False, **words)
        parent.add_child(instance=page)
        LoadedPage.objects.create(file=file.name, digest="", page=page)
    else:  # somebody made this page by hand before the library knew it
        LoadedPage.objects.create(file=file.name, digest="", page=page, revision_id=-1)


def _addresses() -> Links:
    return {address(url_path): pk for url_path, pk in Page.objects.filter(depth__gt=1).values_list("url_path", "pk")}


def _parent(kind: Kind, file: LibraryFile) -> Page:
    slug = file.fields.text("capability") if kind.parent == "capability" else kind.parent
    parent = Page.objects.filter(slug=slug, depth__lte=4).order_by("depth").first()
    if parent is None:
        raise LibraryError(f"{file.name}: there is no page “{slug}” to put it under.")
    return parent.specific


def _load_page(
    kind: Kind, file: LibraryFile, lookup: Lookup, report: Report, owner: User | None, *, overwrite: bool
) -> str:
    """Bring one page up to its file; return what was done: loaded, unchanged, left alone."""
    loaded = LoadedPage.objects.select_related("page").get(file=file.name)
    page = loaded.page
    changed = page is None or _is_changed(page, loaded)
    if page is None or (changed and not overwrite):
        report.left_alone.append(file.name)
        return "left alone"
    if loaded.digest == file.digest and not changed:
        return "unchanged"
    _fill(loaded, kind.model.objects.get(pk=page.pk), kind, file, lookup, owner)
    return "loaded"


def _is_changed(page: Page, loaded: LoadedPage) -> bool:
    """Whether an editor wrote, took the page offline or locked it. Taking offline makes no revision."""
    was_published = loaded.revision_id is not None
    return page.latest_revision_id != loaded.revision_id or (was_published and not page.live) or page.locked


def _fill(loaded: LoadedPage, page: Page, kind: Kind, file: LibraryFile, lookup: Lookup, owner: User | None) -> None:
    content = kind.read(file.fields, lookup)
    for name, value in content.plain.items():
        setattr(page, name, with_page_links(value, lookup[ADDRESSES]) if isinstance(value, str) else value)
    for name, related in content.relations.items():
        setattr(page, name, related)
    if content.review_in_days and page.review_by is None:
        page.review_by = timezone.localdate() + datetime.timedelta(days=content.review_in_days)
    if owner and kind.folder != "pages" and page.content_owner_id is None:
        page.content_owner = owner
    if hasattr(page, "tags"):
        page.tags.set(content.tags)
    revision = page.save_revision(log_action=False)
    revision.publish(log_action=False)
    loaded.digest, loaded.revision_id = file.digest, revision.pk
    loaded.save()
