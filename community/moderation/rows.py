"""The list of cases: what a line of it shows, with the first words of what was reported."""

from collections.abc import Sequence
from dataclasses import dataclass

from community.moderation.cases import Case
from community.moderation.kinds import Reportable, Thing, kind_named
from community.texts import excerpt
from leerkring.accounts.models import User

LENGTH = 120
"""Characters: enough to know which text it is, too few to judge it by."""


@dataclass(frozen=True)
class CaseRow:
    case: Case
    words: str = ""
    """How the text begins; empty when it is gone or no longer anybody's business."""
    language: str = "nl"


def rows_of(cases: Sequence[Case], user: User) -> list[CaseRow]:
    """Add the first words of the text to each case. At most two queries per kind of text.

    cases: found through `visible_to(user)`.
    """
    begun: dict[int, CaseRow] = {}
    for name in {case.kind for case in cases}:
        if (kind := kind_named(name)) is not None:
            begun |= _of_a_kind(kind, [case for case in cases if case.kind == name], user)
    return [begun.get(case.pk) or CaseRow(case) for case in cases]


def is_shown(case: Case, kind: Reportable, thing: Thing, may_visit: bool) -> bool:
    """Whether who decides reads the text: while it waits or is hidden, and after that only where they read anyway."""
    return not kind.is_gone(thing) and (case.is_open or kind.is_hidden(thing) or may_visit)


def _of_a_kind(kind: Reportable, cases: Sequence[Case], user: User) -> dict[int, CaseRow]:
    things = kind.find_all([case.object_id for case in cases])
    visited = _to_visit(kind, [case.object_id for case in cases if not case.is_open], user)
    found = [(case, things[case.object_id]) for case in cases if case.object_id in things]
    return {
        case.pk: CaseRow(case, _beginning(kind, thing), getattr(thing, "language", "nl"))
        for case, thing in found
        if is_shown(case, kind, thing, thing.pk in visited)
    }


def _to_visit(kind: Reportable, numbers: list[int], user: User) -> set[int]:
    return set(kind.visible_to(user).filter(pk__in=numbers).values_list("pk", flat=True)) if numbers else set()


def _beginning(kind: Reportable, thing: Thing) -> str:
    return excerpt(" – ".join(words for words in kind.words_of(thing) if words), LENGTH)
