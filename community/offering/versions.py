"""Where words of an answer stand in the versions of a page, and how they leave them."""

import json
from collections.abc import Collection, Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Page, Revision

from practices.models import PracticePage

FIELD = "what_they_do"
InPrint = dict[int, dict[str, str]]
"""Number of a page that visitors read → its blocks: number → words."""


def forget(page: PracticePage, blocks: Collection[str]) -> None:
    """Take blocks out of every version of a page that no visitor ever saw."""
    for revision in page.revisions.all() if blocks else ():
        kept = [block for block in _blocks(revision) if block.get("id") not in blocks]
        if len(kept) < len(_blocks(revision)):
            Revision.objects.filter(pk=revision.pk).update(content={**revision.content, FIELD: json.dumps(kept)})


def blocks_in_print(pages: Collection[PracticePage]) -> InPrint:
    """Return the blocks that visitors read, now or at a planned moment. One query."""
    found = {page.pk: {str(each.id): _words(each.value) for each in page.what_they_do} for page in pages if page.live}
    for revision in of_pages(found).filter(approved_go_live_at__isnull=False):
        planned = {str(each.get("id")): _words(each.get("value")) for each in _blocks(revision)}
        found[int(revision.object_id)] = planned | found[int(revision.object_id)]
    return found


def of_pages(numbers: Iterable[int]) -> QuerySet[Revision]:
    """The versions of pages with these numbers."""
    versions = Revision.objects.filter(base_content_type=ContentType.objects.get_for_model(Page))
    return versions.filter(object_id__in=[str(number) for number in numbers])


def _words(value: Any) -> str:
    """What a block says; an answer stands in one with a title."""
    return str(value.get("text", "")) if isinstance(value, dict) else str(value)


def _blocks(revision: Revision) -> list[dict[str, Any]]:
    return list(json.loads(revision.content.get(FIELD) or "[]"))
