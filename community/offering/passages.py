"""Words of a page that may not stand there any more, as editors look for them: whose kind they are, what they say."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Min
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.models import Revision

from community.offering.models import Consent, Offer
from community.offering.versions import InPrint, of_pages
from community.perspectives import Perspective
from community.texts import excerpt
from practices.models import PracticePage

LENGTH = 240
HTML = ("title", "occasion", "goal")
BLOCKS = ("what_they_do", "effect")


@dataclass(frozen=True)
class Passage:
    who: str
    """Who said it, as a perspective: never a name."""
    words: str


def of_answer(consent: Consent, there: InPrint) -> list[Passage]:
    """there: with the block of the answer in it, as it stands in the page now."""
    who = _("who answered")
    if consent.answer is not None:
        said = _("who answered, from this perspective: %(who)s")
        who = said % {"who": Perspective(consent.answer.perspective).label}
    return [Passage(who, excerpt(there[consent.offer.page_id or 0][consent.block], LENGTH))]


def of_asker(offer: Offer, draft: Mapping[str, Any]) -> list[Passage]:
    """draft: the page as it was made of the question and what came of it."""
    who = _("who asked")
    if offer.reflection is not None:
        said = _("who asked, from this perspective: %(who)s")
        who = said % {"who": Perspective(offer.reflection.perspective).label}
    said_first = [str(draft.get(name) or "") for name in HTML]
    blocks = [str(each["value"]) for name in BLOCKS for each in json.loads(draft.get(name) or "[]")]
    shown = (excerpt(strip_tags(words.replace("<", " <")), LENGTH) for words in (*said_first, *blocks))
    return [Passage(who, words) for words in shown if words]


def first_drafts(pages: Collection[PracticePage]) -> dict[int, Mapping[str, Any]]:
    """Number of a page → what its first version says. One query, if there is a page."""
    firsts = of_pages(page.pk for page in pages).order_by().values("object_id").annotate(first=Min("pk"))
    rows = Revision.objects.filter(pk__in=firsts.values("first")) if pages else ()
    return {int(row.object_id): row.content for row in rows}
