"""From what the files say to rows: questions, answers, reactions, thanks, marks and earlier wordings."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from community.demo.cast import Cast
from community.demo.files import Asked, Said
from community.demo.groups import Place
from community.questions.models import Answer, Question
from leerkring.accounts.models import User

TELLER = "een bewoner"


@dataclass
class Spoken:
    """An answer with what belongs to it, before and after it has a number."""

    row: Answer
    said: Said
    thanked_by: list[User] = field(default_factory=list)
    follows: "Spoken | None" = None


@dataclass
class Talk:
    """A question with everything that was said at it."""

    row: Question
    asked: Asked
    place: Place
    spoken: list[Spoken] = field(default_factory=list)


def agreement(asked: Asked, at: datetime) -> dict[str, Any]:
    """What is noted of a resident who told a question, and what came of it."""
    return {"told_by": TELLER, "agreed_at": at} if asked.written_by else {}


class Scribe:
    """Writes rows that are not saved yet; all moments lie between the question and now."""

    def __init__(self, cast: Cast, now: datetime, dice: Random) -> None:
        self._cast, self._now, self._dice = cast, now, dice

    def talk(self, asked: Asked) -> Talk:
        place = self._cast.place_for(asked)
        asker = self._cast.asker(asked, place)
        at = self._daytime(self._now - timedelta(days=asked.days))
        if asked.anonymous:  # the time is shown to the day
            at = at.replace(hour=6, minute=0)
        row = Question(
            group=place.group,
            author=None if asked.anonymous else asker,
            is_anonymous=asked.anonymous,
            perspective=asked.by,
            title=asked.title,
            detail=asked.detail,
            language=asked.language,
            submission=None,
            created_at=at,
            **agreement(asked, at),
        )
        talk = Talk(row, asked, place)
        self._answer_all(talk, asker, at)
        self._settle(talk, at)
        return talk

    def _answer_all(self, talk: Talk, asker: User, at: datetime) -> None:
        silent = {asker.pk}
        for said in talk.asked.answers:
            at = self._later(at)
            author = self._cast.speaker(said.perspective, talk.place, silent)
            silent.add(author.pk)
            first = self._spoken(talk, said, author, said.perspective, at)
            moment = at
            for reaction in said.then:
                moment = self._later(moment)
                who, perspective = self._reacts(reaction, talk, asker, first, silent)
                self._spoken(talk, reaction, who, perspective, moment, first)

    def _reacts(self, said: Said, talk: Talk, asker: User, first: Spoken, silent: set[int]) -> tuple[User, str]:
        if said.perspective == "asker":
            return asker, talk.asked.by
        if said.perspective == "same" and first.row.author is not None:
            return first.row.author, first.row.perspective
        return self._cast.speaker(said.perspective, talk.place, silent), said.perspective

    def _spoken(
        self, talk: Talk, said: Said, who: User, perspective: str, at: datetime, follows: Spoken | None = None
    ) -> Spoken:
        by_asker = said.perspective == "asker"
        row = Answer(
            author=None if by_asker and talk.asked.anonymous else who,
            perspective=perspective,
            text="" if said.state == "deleted" else said.text,
            language=said.language,
            submission=None,
            by_asker=by_asker,
            created_at=at,
            **(agreement(talk.asked, at) if by_asker else {}),
            helped_at=self._later(at) if said.helped else None,
            deleted_at=self._later(at) if said.state == "deleted" else None,
            hidden_at=self._later(at) if said.state == "hidden" else None,
            edited_at=self._later(at) if said.before else None,
        )
        spoken = Spoken(row, said, self._cast.some(talk.place, said.thanks, who), follows)
        talk.spoken.append(spoken)
        return spoken

    def _settle(self, talk: Talk, at: datetime) -> None:
        """What a question keeps about its answers, and what became of it."""
        row, asked = talk.row, talk.asked
        answers = [each.row for each in talk.spoken if each.follows is None and each.row.is_shown]
        row.answered_at = min((each.created_at for each in answers if not each.by_asker), default=None)
        row.helped_at = min((each.helped_at for each in answers if each.helped_at), default=None)
        row.active_at = max([at, *(each.row.created_at for each in talk.spoken)])
        row.edited_at = self._later(at) if asked.before else None
        row.hidden_at = self._later(at) if asked.state == "hidden" else None
        if asked.state == "deleted":
            row.title, row.detail, row.deleted_at = "", "", self._later(row.active_at)
        if asked.escalated:
            row.hosts_told_at = min(self._now, at + timedelta(days=4))
        if asked.escalated == "neighbours":
            row.shared_at = min(self._now, at + timedelta(days=9))

    def _daytime(self, at: datetime) -> datetime:
        """Between seven in the morning and ten in the evening, and never later than now."""
        moment = at.replace(hour=self._dice.randint(6, 20), minute=self._dice.randint(0, 59), second=0, microsecond=0)
        return min(moment, self._now - timedelta(hours=3))

    def _later(self, at: datetime) -> datetime:
        """Some hours later, less far the nearer it is to now."""
        return at + min(timedelta(hours=self._dice.uniform(0.3, 30)), (self._now - at) * 0.4)
