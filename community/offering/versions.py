"""Where words of an answer stand in the versions of a page, and how they leave them."""

import json
from collections.abc import Collection
from typing import Any

from wagtail.models import Revision

from practices.models import PracticePage

FIELD = "what_they_do"


def forget(page: PracticePage, blocks: Collection[str]) -> None:
    """Take blocks out of every version of a page that no visitor ever saw."""
    for revision in page.revisions.all() if blocks else ():
        kept = [block for block in _blocks(revision) if block.get("id") not in blocks]
        if len(kept) < len(_blocks(revision)):
            Revision.objects.filter(pk=revision.pk).update(content={**revision.content, FIELD: json.dumps(kept)})


def stands_in_print(page: PracticePage, block: str) -> bool:
    """Whether visitors read the block now, or will at a planned moment. Of what is no more than a draft: no."""
    if not page.live:
        return False
    if any(each.id == block for each in page.what_they_do):
        return True
    planned = page.scheduled_revision
    return planned is not None and any(each.get("id") == block for each in _blocks(planned))


def _blocks(revision: Revision) -> list[dict[str, Any]]:
    return list(json.loads(revision.content.get(FIELD) or "[]"))
