"""The door of a conversation: everybody who knocks at about the same time is looked up together."""

from collections.abc import Sequence
from dataclasses import dataclass

from community.chat.live.admission import Admitted, Knock, admit
from community.chat.live.asking import Together, asked
from community.chat.live.flood import Flood
from community.chat.live.places import Places
from community.chat.live.words import Close


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who came in, and the number of the place that they took."""

    admitted: Admitted
    number: int


class Door:
    def __init__(self, places: Places, flood: Flood) -> None:
        self._places = places
        self._flood = flood
        self._knocks: Together[Knock, Seat | Close] = Together(self._answer)

    async def knock(self, knock: Knock) -> Seat | Close:
        return await self._knocks.ask(knock)

    async def _answer(self, knocks: Sequence[Knock]) -> list[Seat | Close]:
        found = [self._not_too_fast(each) for each in await asked(admit, knocks)]
        welcome = [each for each in found if not isinstance(each, Close)]
        numbers = iter(await self._places.take([each.user for each in welcome]))
        return [each if isinstance(each, Close) else _seated(each, next(numbers)) for each in found]

    def _not_too_fast(self, found: Admitted | Close) -> Admitted | Close:
        is_too_fast = not isinstance(found, Close) and self._flood.is_too_fast(found.user)
        return Close.TOO_FAST if is_too_fast else found


def _seated(admitted: Admitted, number: int | None) -> Seat | Close:
    return Close.TOO_MANY if number is None else Seat(admitted, number)
