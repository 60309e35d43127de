"""The search page: what it shows for an answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.core.paginator import Paginator
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from leerkring.design.pagination import Pagination, pagination
from leerkring.search.asking import PER_PAGE, Answer, ask
from leerkring.search.engine import MOST
from leerkring.search.facets import labels_of, of_today
from leerkring.search.facets import shown as shown_facets
from leerkring.search.kinds import all_kinds
from leerkring.search.language.tokens import fold
from leerkring.search.notes import stand_in
from leerkring.search.promoted import Promoted, promoted
from leerkring.search.query import SearchQuery
from leerkring.search.shown import Shown
from leerkring.search.sources import Reader, all_sources
from leerkring.search.state import State
from practices.browse.facets import Labels, ShownFacet

# Words that lead somewhere in the library that ships with the product; Dutch, as its texts are.
BEGINNINGS = ("werkbegeleiding", "studenten", "feedback", "intervisie", "dementie", "digitaal")
SHOWN_MEANINGS = 6


@dataclass(frozen=True, slots=True)
class Link:
    label: str | Promise
    address: str
    count: int = 0
    current: bool = False
    language: str = ""


@dataclass(slots=True)
class Results:
    """Read by the templates in templates/search/."""

    state: State
    total: int = 0
    hits: list[Shown] = field(default_factory=list)
    tabs: list[Link] = field(default_factory=list)
    facets: list[ShownFacet] = field(default_factory=list)
    chips: list[Link] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    meant: Link | None = None
    understood: list[str] = field(default_factory=list)
    pagination: Pagination = field(default_factory=Pagination)
    is_near: bool = False
    unknown: str = ""
    """What was typed and is nowhere here."""
    engine: str = ""
    promoted: Sequence[Promoted] = ()

    @property
    def number_chosen(self) -> int:
        return sum(map(len, self.state.chosen.values()))

    @property
    def kind_total(self) -> int:
        return next((tab.count for tab in self.tabs if tab.current), self.total)


def results(state: State, user: Reader) -> Results:
    """Search, and again without what was chosen that nothing has."""
    state = _as_far_as_open(state, user)
    answer = _ask(state, user)
    if answer.found.labels and answer.found.chosen != state.chosen:
        state, answer = _by_names_of_today(state, answer, user)
    notes = [state.query.note] if state.query.note else []
    if state.unknown:
        notes.append(_("We do not know that kind of page, so you see everything."))
    if answer.found.labels and answer.found.chosen != state.chosen:
        notes.append(_("One of the filters in the address leads to nothing here. We left it out."))
        state = replace(state, chosen=answer.found.chosen)
    notes += stand_in(answer.found.is_stand_in)
    if answer.found.total and state.page > answer.page:
        notes.append(_("There are no more pages than this one: it is the last."))
        state = state.at(answer.page)
    return _results(state, answer, notes)


def _by_names_of_today(state: State, answer: Answer, user: Reader) -> tuple[State, Answer]:
    """Search again when something that was chosen has another name by now. Only what led to nothing is looked up."""
    today = of_today(state.chosen, user)
    if today == state.chosen:
        return state, answer
    state = replace(state, chosen=today)
    return state, _ask(state, user)


def _as_far_as_open(state: State, user: Reader) -> State:
    """What only members find is no kind for a visitor, who sees everything in its place."""
    for_members = {kind.name for source in all_sources() if not source.is_public for kind in source.kinds}
    if user.is_authenticated or state.kind not in for_members:
        return state
    return replace(state, kind="", unknown=True)


def _ask(state: State, user: Reader) -> Answer:
    return ask(
        state.query,
        user,
        kind=state.kind,
        chosen=state.chosen,
        newest_first=state.newest_first,
        page=min(state.page, 100),
        is_forgiving=True,
    )


def _results(state: State, answer: Answer, notes: list[str]) -> Results:
    found = answer.found
    labels = labels_of(found.labels, found.facets)
    slice_ = Paginator(range(min(found.total, MOST)), PER_PAGE).get_page(state.page)
    return Results(
        state=state,
        total=sum(found.kinds.values()),
        hits=answer.shown(),
        tabs=_tabs(state, found.kinds),
        facets=shown_facets(labels, found.facets, state.chosen),
        chips=_chips(state, labels),
        notes=notes,
        meant=_meant(state, answer.understood.corrected),
        understood=_understood(answer),
        pagination=pagination(slice_, lambda number: state.at(number).address),
        is_near=found.is_near,
        unknown=", ".join(_unknown(answer)),
        engine=answer.engine,
        promoted=promoted(state.query) if state.page == 1 else (),
    )


def _tabs(state: State, counts: Mapping[str, int]) -> list[Link]:
    """All kinds together, and every kind that was found or chosen."""
    total = sum(counts.values())
    tabs = [Link(_("Everything"), state.of_kind("").address, total, not state.kind)]
    for kind in all_kinds():
        if counts.get(kind.name) or kind.name == state.kind:
            link = state.of_kind(kind.name).address
            tabs.append(Link(kind.many, link, counts.get(kind.name, 0), kind.name == state.kind))
    return tabs


def _chips(state: State, labels: Labels) -> list[Link]:
    return [
        Link(labels.get(name, {}).get(value) or value, state.without(name, value).address, language="nl")
        for name, values in state.chosen.items()
        for value in values
    ]


def _meant(state: State, corrected: str) -> Link | None:
    if not corrected:
        return None
    return Link(corrected, State(SearchQuery.read(corrected)).address)


def _understood(answer: Answer) -> list[str]:
    """The words that we looked for, for who finds nothing: as typed, or the likeliest that stand for them."""
    words: Sequence[str] = [" ".join(concept.alternatives[0].words) for concept in answer.understood.concepts]
    return list(dict.fromkeys(words))[:SHOWN_MEANINGS]


def _unknown(answer: Answer) -> list[str]:
    """What was typed and is nowhere: not in the library, and not in what was found elsewhere."""
    said = [fold(f"{document.title} {document.lead} {document.text}") for document, _hit in answer.documents]
    return [
        typed
        for typed in answer.understood.missing(is_near=answer.found.is_near)
        if not any(typed in each for each in said)
    ]


def search_page(found: Results) -> dict[str, Any]:
    """Return the context of templates/search/search.html."""
    return {
        "found": found,
        "query": found.state.query,
        "beginnings": BEGINNINGS,
        "trail": [{"label": _("Search")}],
    }
