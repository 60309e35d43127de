"""Where words of an answer stand in the versions of a page, and how they leave them."""

import json
from collections.abc import Collection
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, Revision

from practices.models import PracticePage

FIELD = "what_they_do"


def forget(page: PracticePage, blocks: Collection[str]) -> None:
    """Take blocks out of every version of a page that no visitor ever saw."""
    for revision in page.revisions.all() if blocks else ():
        kept = [block for block in _blocks(revision) if block.get("id") not in blocks]
        if len(kept) < len(_blocks(revision)):
            Revision.objects.filter(pk=revision.pk).update(content={**revision.content, FIELD: json.dumps(kept)})


def blocks_in_print(pages: Collection[PracticePage]) -> dict[int, set[str]]:
    """Number of a page that visitors read → the blocks that they read, now or at a planned moment. One query."""
    found = {page.pk: {str(each.id) for each in page.what_they_do} for page in pages if page.live}
    of_pages = Revision.objects.filter(base_content_type=ContentType.objects.get_for_model(Page))
    planned = of_pages.filter(object_id__in=[str(pk) for pk in found], approved_go_live_at__isnull=False)
    for revision in planned:
        found[int(revision.object_id)] |= {str(each.get("id")) for each in _blocks(revision)}
    return found


def _blocks(revision: Revision) -> list[dict[str, Any]]:
    return list(json.loads(revision.content.get(FIELD) or "[]"))
