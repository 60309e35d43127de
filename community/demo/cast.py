"""Chooses where a question is asked, and who of that group says what."""

from collections import Counter
from random import Random

from community.demo.files import Asked
from community.demo.groups import Place
from leerkring.accounts.models import User

STAND_IN = {"teacher": "supervisor", "network_coach": "learning_coach", "learning_coach": "mentor"}
"""Who speaks where a small group has nobody of a perspective."""


class Cast:
    """Spreads questions over groups, and voices over people, so that no one asks or answers everything."""

    def __init__(self, places: list[Place], accounts: dict[str, User], dice: Random) -> None:
        self._places, self._accounts, self._dice = places, accounts, dice
        self._asked: Counter[int] = Counter()
        self._spoke: Counter[int] = Counter()

    def place_for(self, asked: Asked) -> Place:
        """The group with the fewest questions for its size, of those that suit."""
        fitting = [place for place in self._places if place.suits(asked.setting, asked.days)]
        if asked.account:
            own = self._accounts[asked.account]
            fitting = [place for place in self._places if own in place.members.get(asked.by, ())]
        if asked.escalated == "neighbours":
            fitting = [place for place in fitting if place.row["shares"]] or fitting
        chosen = min(fitting, key=lambda place: self._asked[place.group.pk] / len(place.members["trainee"]))
        self._asked[chosen.group.pk] += 1
        return chosen

    def asker(self, asked: Asked, place: Place) -> User:
        if asked.account:
            return self._accounts[asked.account]
        if asked.written_by == "host":
            return place.hosts[0]
        if asked.written_by:
            return self.speaker(asked.written_by, place, set())
        return self.speaker(asked.by, place, set())

    def speaker(self, perspective: str, place: Place, silent: set[int]) -> User:
        """Somebody of this perspective who has said little so far, and nothing at this question."""
        there = place.members.get(perspective) or place.members[STAND_IN.get(perspective, "professional")]
        free = [user for user in there if user.pk not in silent] or there
        chosen = min(free, key=lambda user: (self._spoke[user.pk], self._dice.random()))
        self._spoke[chosen.pk] += 1
        return chosen

    def some(self, place: Place, number: int, but: User) -> list[User]:
        """That many people of the group, for thanks."""
        there = {user.pk: user for users in place.members.values() for user in users if user != but}
        return self._dice.sample(list(there.values()), min(number, len(there)))
