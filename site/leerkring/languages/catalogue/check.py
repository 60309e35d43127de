"""Says which texts a Dutch reader would see in English, doubtful or broken."""

import re
from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

PLACE = re.compile(r"%\(\w+\)[sdrif]|%[sdrif]|\{\w*\}")
TAG = re.compile(r"</?[a-z]\w*")


def problems(catalogue: Catalog, found: Catalog) -> Iterator[str]:
    """Name each text of the source that lacks a good translation, with the first file it stands in."""
    for wanted in found:
        if wanted.id:
            known = catalogue.get(wanted.id, wanted.context)
            if wrong := _wrong(known):
                yield f"{_place(wanted)}: {wrong}: {_shown(wanted)}"


def flaws(catalogue: Catalog) -> Iterator[str]:
    """Name each translation that is doubtful, empty or misses something."""
    for message in catalogue:
        if message.id and (wrong := _wrong(message)):
            yield f"{wrong}: {_shown(message)}"


def _wrong(message: Message | None) -> str:
    if message is None or not all(_forms(message.string)):
        return "not translated"
    if message.fuzzy:
        return "fuzzy"
    ids, strings = _forms(message.id), _forms(message.string)
    if len(ids) > 1 and len(strings) < 2:
        return "no plural"
    # The singular may say "one" where the plural gives the number.
    last, allowed = strings[-1], _parts(PLACE, *ids)
    if _parts(PLACE, last) != _parts(PLACE, ids[-1]) or not _parts(PLACE, *strings) <= allowed:
        return "other placeholders"
    if _parts(TAG, last) != _parts(TAG, ids[-1]):
        return "other tags"
    return ""


def _forms(text: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return list(text) if isinstance(text, (tuple, list)) else [text or ""]


def _parts(pattern: re.Pattern[str], *texts: str) -> set[str]:
    return {part for text in texts for part in pattern.findall(text)}


def _shown(message: Message) -> str:
    context = f"({message.context}) " if message.context else ""
    return context + " | ".join(_forms(message.id))


def _place(message: Message) -> str:
    return message.locations[0][0] if message.locations else "?"
