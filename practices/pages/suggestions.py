"""The suggestions of a theme, and choosing among them by kind and by person involved."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from practices.vocabulary import Involved, SuggestionKind, in_words


@dataclass(frozen=True)
class Chosen:
    kind: str = ""
    person: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> "Chosen":
        """What is not in our vocabulary is left out: an old or mistyped address shows everything."""
        kind, person = query.get("soort", ""), query.get("wie", "")
        return cls(
            kind if kind in SuggestionKind.values else "",
            person if person in Involved.values else "",
        )

    def address(self) -> str:
        parts = {name: value for name, value in (("soort", self.kind), ("wie", self.person)) if value}
        return f"?{urlencode(parts)}#suggesties"


@dataclass(frozen=True)
class Choice:
    label: str
    address: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class Suggestion:
    number: int
    """Its place in the theme; with it others link here (#suggestie-3), so it doesn't change with a choice."""
    value: Any
    kind: str
    involved: list[str]

    def fits(self, chosen: Chosen) -> bool:
        if chosen.kind and self.value["kind"] != chosen.kind:
            return False
        people = self.value["involved"]
        return not chosen.person or chosen.person in people or Involved.EVERYONE in people


@dataclass(frozen=True)
class Suggestions:
    shown: list[Suggestion]
    total: int
    kinds: list[Choice]
    people: list[Choice]
    person: str
    """Label of the chosen person, if any."""

    def __bool__(self) -> bool:
        return self.total > 0


def suggestions(stream: StreamValue, chosen: Chosen) -> Suggestions:
    """Return what fits the choice, and for each possible choice how many it would give."""
    every = [_suggestion(number, block.value) for number, block in enumerate(stream, start=1)]

    def choice(label: Any, option: Chosen) -> Choice:
        return Choice(str(label), option.address(), sum(s.fits(option) for s in every), option == chosen)

    kinds = {suggestion.value["kind"] for suggestion in every}
    people = {person for suggestion in every for person in suggestion.value["involved"]} - {Involved.EVERYONE}
    return Suggestions(
        shown=[suggestion for suggestion in every if suggestion.fits(chosen)],
        total=len(every),
        kinds=[
            choice(_("Everything"), replace(chosen, kind="")),
            *(choice(kind.label, replace(chosen, kind=kind.value)) for kind in SuggestionKind if kind in kinds),
        ],
        people=[
            choice(_("Anybody"), replace(chosen, person="")),
            *(choice(who.label, replace(chosen, person=who.value)) for who in Involved if who in people),
        ],
        person=str(Involved(chosen.person).label) if chosen.person else "",
    )


def _suggestion(number: int, value: Any) -> Suggestion:
    involved = [in_words(Involved, person) for person in value["involved"]]
    return Suggestion(number, value, in_words(SuggestionKind, value["kind"]), involved)
