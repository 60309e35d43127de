"""What was an answer, and what an editor may read of that."""

from dataclasses import dataclass
from datetime import date

from leerkring.search import looking, sources
from leerkring.search.documents.models import Document
from leerkring.search.helped.models import Helped
from leerkring.search.sources import Reader

MOST = 100
LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class HelpedRow:
    title: str
    address: str
    times: int
    last_on: date


def found_by_name(name: str, user: Reader) -> Document | None:
    """Return what a hit of `similar` names (`source:number`) when `user` may see it, else None."""
    source, _colon, number = name.partition(":")
    known = source in {each.name for each in sources.all_sources()}
    if not (known and number.isascii() and number.isdecimal() and len(number) < 19):
        return None
    place = source, min(int(number), LARGEST)
    return Document.objects.at([place]).first() if place in looking.visible(user, [place]) else None


def what_helped(user: Reader) -> list[HelpedRow]:
    """What answered most often, of what `user` may see."""
    rows = {(row.source, row.object_id): row for row in Helped.objects.all()[:MOST]}
    seen = looking.visible(user, rows)
    documents = {(each.source, each.object_id): each for each in Document.objects.at(seen)}
    return [
        HelpedRow(documents[place].title, documents[place].address, row.times, row.last_on)
        for place, row in rows.items()
        if place in documents
    ]
