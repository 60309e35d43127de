"""The circle round a question: whose perspectives were heard, and whose are still missing."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from community.perspectives import CAN_BE_ASKED, CIRCLE, Perspective, hue_of, seat_name, seat_of


@dataclass(frozen=True)
class Seat:
    """One seat. `answers` of this perspective; open when there are none."""

    perspective: Perspective
    answers: int
    is_wanted: bool = False
    """The asker would like to hear from it."""
    is_mine: bool = False

    @property
    def name(self) -> str:
        return seat_name(self.perspective)

    @property
    def hue(self) -> str:
        return hue_of(self.perspective)

    @property
    def is_open(self) -> bool:
        return not self.answers


def circle(heard: Iterable[str], *, wanted: Collection[str] = (), mine: str = "") -> list[Seat]:
    """Return the seats: those that were heard first, then the open ones, the wanted ones before the others.

    heard: the perspective of each answer. wanted: who the asker hopes for. mine: the reader's own perspective.
    """
    answers = Counter(seat_of(each) for each in heard)
    hoped = {seat_of(each) for each in wanted}
    own = seat_of(mine) if mine else None
    shown = [each for each in CAN_BE_ASKED if each in CIRCLE or each in answers or each in hoped or each == own]
    seats = [Seat(each, answers[each], each in hoped, each == own) for each in shown]
    return sorted(seats, key=lambda seat: (seat.is_open, seat.is_open and not seat.is_wanted))
