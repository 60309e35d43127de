"""One search from typed words to what this person may see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from leerkring.search import engines, looking, sources
from leerkring.search.desk.models import added_lines
from leerkring.search.documents.models import TERM_FIELDS, Document
from leerkring.search.documents.vocabulary import vocabulary
from leerkring.search.engine import Found, Hit, Request
from leerkring.search.language.compound import Splitter
from leerkring.search.language.synonyms import synonyms
from leerkring.search.query import SearchQuery
from leerkring.search.shown import Shown, Wanted, shown, wanted_words
from leerkring.search.sources import Fold, Place, Reader
from leerkring.search.understanding.concepts import Understood
from leerkring.search.understanding.read import Reading

PER_PAGE = 10


@dataclass(slots=True)
class Answer:
    """documents: the hits that the person may see, with their points, in order. folded: what of them they want
    to see only when they ask for it. engine: its name; the database where there was nothing to look for."""

    query: SearchQuery
    understood: Understood = field(default_factory=Understood)
    found: Found = field(default_factory=Found)
    documents: list[tuple[Document, Hit]] = field(default_factory=list)
    folded: Mapping[Place, Fold] = field(default_factory=dict)
    engine: str = "database"
    page: int = 1
    splitter: Splitter | None = None
    """Takes compounds apart, with the words of this moment."""

    @property
    def is_wanted(self) -> Wanted:
        """Tells which words of a hit were looked for."""
        return wanted_words(self.understood, self.splitter) if self.splitter else lambda _word: False

    def shown(self) -> list[Shown]:
        """The hits as people see them."""
        is_wanted = self.is_wanted
        return [
            shown(document, is_wanted, hit.points, self.folded.get((hit.source, hit.object_id)))
            for document, hit in self.documents
        ]


_kept: Reading | None = None
"""Made anew when the words changed; what it looks up once is kept with it."""


def reading() -> Reading:
    """What reads queries, with the words and synonyms of this moment."""
    global _kept
    known = vocabulary()
    meanings = synonyms(added_lines(known.version))
    if _kept is None or _kept.vocabulary is not known or _kept.synonyms is not meanings:
        _kept = Reading(known, meanings)
    return _kept


def ask(
    query: SearchQuery,
    user: Reader,
    *,
    kind: str = "",
    chosen: Mapping[str, Sequence[str]] | None = None,
    newest_first: bool = False,
    page: int = 1,
    per_page: int = PER_PAGE,
    only: Sequence[str] = (),
    is_forgiving: bool = False,
) -> Answer:
    """Search all that `user` may read. `only`: names of sources; `page` counts from 1.

    is_forgiving: see `engine.Request`; `Answer.page` and `Answer.found.chosen` say what was shown.
    """
    if not query.words:
        return Answer(query)
    reader = reading()
    understood = reader.read(query.text)
    reaches = sources.reaches(user, only)
    request = Request(
        understood,
        reaches,
        kind=kind,
        chosen=chosen or {},
        newest_first=newest_first,
        first=(page - 1) * per_page,
        most=per_page,
        is_forgiving=is_forgiving,
    )
    found, engine = engines.find(request)
    documents, folded = load(user, found.hits)
    shown = found.first // per_page + 1 if is_forgiving else page
    return Answer(query, understood, found, documents, folded, engine, shown, reader.vocabulary.splitter)


def load(user: Reader, hits: Sequence[Hit]) -> tuple[list[tuple[Document, Hit]], dict[Place, Fold]]:
    """Load hits through the door of their source: what the person may not see is not there. Two questions."""
    seen, folded = looking.look(user, ((hit.source, hit.object_id) for hit in hits))
    rows = Document.objects.at(seen).defer(*TERM_FIELDS) if seen else ()
    documents = {(row.source, row.object_id): row for row in rows}
    places = [((hit.source, hit.object_id), hit) for hit in hits]
    return [(documents[place], hit) for place, hit in places if place in documents], folded
