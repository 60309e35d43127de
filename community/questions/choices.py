"""What a list of questions shows, as its address says it: `?lijst=onbeantwoord&wijk=berk&label=eten`."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, fields, replace
from urllib.parse import urlencode

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from community.perspectives import CAN_BE_ASKED


class List(TextChoices):
    NEWEST = "nieuw", _("Newest")
    UNANSWERED = "onbeantwoord", _("Without an answer")
    HELP = "helpen", _("You can help")
    MINE = "mijn", _("My questions")
    ANSWERED = "mijn-antwoord", _("With my answer")
    FOLLOWED = "volg-ik", _("I follow")


class Status(TextChoices):
    WAITING = "wacht", _("waits for an answer")
    ANSWERED = "beantwoord", _("has an answer")
    HELPED = "verder", _("the asker could go on")


SEATS = {each.value: each for each in CAN_BE_ASKED}


@dataclass(frozen=True)
class Choices:
    """Which list, narrowed how. Anything that an address makes up is left out.

    wijk: slug of a group. label: slug or name of a tag. wie: who the asker hopes to hear from.
    voor: only questions older than the one with this number (0: from the newest).
    """

    lijst: str = List.NEWEST
    wijk: str = ""
    label: str = ""
    wie: str = ""
    status: str = ""
    voor: int = 0

    @classmethod
    def read(cls, asked: Mapping[str, str]) -> "Choices":
        before = asked.get("voor", "")
        return cls(
            lijst=_known(asked.get("lijst", ""), List.values) or List.NEWEST,
            wijk=_word(asked.get("wijk", "")),
            label=_word(asked.get("label", "")),
            wie=_known(asked.get("wie", ""), SEATS),
            status=_known(asked.get("status", ""), Status.values),
            voor=int(before) if before.isascii() and before.isdecimal() and len(before) < 19 else 0,
        )

    def address(self, **changes: object) -> str:
        """The query of the same list with changes, from its beginning unless they say otherwise."""
        wanted = replace(self, **({"voor": 0} | changes))  # type: ignore[arg-type]
        said = {each.name: getattr(wanted, each.name) for each in fields(self)}
        kept = {name: value for name, value in said.items() if value and value != List.NEWEST}
        return f"?{urlencode(kept)}"

    @property
    def is_narrowed(self) -> bool:
        return bool(self.wijk or self.label or self.wie or self.status)


def _known(asked: str, values: Container[str]) -> str:
    return asked if asked in values else ""


def _word(asked: str) -> str:
    """A slug has no control characters: a database refuses some."""
    return asked[:100] if asked.isprintable() else ""
