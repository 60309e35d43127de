"""The fields of a mapping in a file, asked for by name and kind. A field that nobody asked for is a mistake."""

from difflib import get_close_matches
from typing import Any

Links = dict[str, int]
"""Slug → id of what a field can refer to."""


REMOVED = -1
"""The id of a page that an editor removed, and that stays away: it is not linked to."""


class LibraryError(Exception):
    """A file of the library cannot be read as a page; the message names the file and the field."""


class RefersToRemoved(LibraryError):
    """What a field needs was removed by an editor."""


def guess(name: str, known: list[str]) -> str:
    """What somebody may have meant, as the end of a sentence."""
    near = get_close_matches(name, known, n=1)
    return f"; did you mean “{near[0]}”?" if near else "."


class Fields:
    """A file, or a mapping in it. Every method that returns a value remembers that its field is known."""

    def __init__(self, place: str, data: Any) -> None:
        """`place` begins each sentence about it, such as `examples/lev.yaml: item 2 of “tips”`."""
        if not isinstance(data, dict):
            raise LibraryError(f"{place} must be a mapping of fields.")
        self.place = place
        self._data = {str(name): value for name, value in data.items()}
        self._known: list[str] = []
        self._within: list[Fields] = []
        self._refers: set[str] = set()

    def __iter__(self) -> Any:
        return iter(self._data)

    def error(self, sentence: str) -> LibraryError:
        return LibraryError(f"{self.place}: {sentence}")

    def refuse_others(self) -> None:
        """Raise LibraryError when the file holds a field that was not asked for, here or in what is within."""
        for name in self._data:
            if name not in self._known:
                raise self.error(f"there is no field “{name}”{guess(name, self._known)}")
        for fields in self._within:
            fields.refuse_others()

    def refers(self) -> set[str]:
        """The slugs that this refers to, or what is within; known after reading."""
        return self._refers.union(*(fields.refers() for fields in self._within))

    def text(self, name: str, *, needed: bool = False) -> str:
        value = self._get(name, needed)
        return "" if value is None else self._text(f"the field “{name}”", value)

    def number(self, name: str, *, needed: bool = False, within: tuple[int, int] | None = None) -> int | None:
        value = self._get(name, needed)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.error(f"the field “{name}” must be a whole number.")
        if within and not within[0] <= value <= within[1]:
            raise self.error(f"the field “{name}” must be from {within[0]} to {within[1]}.")
        return value

    def flag(self, name: str) -> bool:
        value = self._get(name)
        if value is None or isinstance(value, bool):
            return bool(value)
        raise self.error(f"the field “{name}” must be true or false.")

    def texts(self, name: str, *, needed: bool = False) -> list[str]:
        return [self._text(f"item {n} of “{name}”", each) for n, each in self._list(name, needed)]

    def rows(self, name: str) -> list[list[str]]:
        """The lists of texts in a list that must be there."""
        rows = [(f"item {n} of “{name}”", row) for n, row in self._list(name, needed=True)]
        for where, row in rows:
            if not isinstance(row, list):
                raise self.error(f"{where} must be a list.")
        return [[self._text(where, cell) for cell in row] for where, row in rows]

    def one(self, name: str, links: Links) -> int:
        """Raises RefersToRemoved, a LibraryError."""
        slug = self.text(name, needed=True)
        found = self._look_up(name, slug, links)
        if found == REMOVED:
            raise RefersToRemoved(f"{self.place}: the field “{name}” refers to “{slug}”, which an editor removed.")
        return found

    def many(self, name: str, links: Links) -> list[int]:
        """Without what an editor removed."""
        found = [self._look_up(name, slug, links) for slug in self.texts(name)]
        return [each for each in found if each != REMOVED]

    def mapping(self, name: str) -> "Fields":
        return self._keep(Fields(f"{self.place}: the field “{name}”", self._get(name, needed=True)))

    def mappings(self, name: str, *, needed: bool = False) -> list["Fields"]:
        places = [(f"{self.place}: item {n} of “{name}”", each) for n, each in self._list(name, needed)]
        return [self._keep(Fields(place, each)) for place, each in places]

    def _get(self, name: str, needed: bool = False) -> Any:
        self._known.append(name)
        value = self._data.get(name)
        if needed and (value is None or value == [] or (isinstance(value, str) and not value.strip())):
            raise self.error(f"the field “{name}” is missing.")
        return value

    def _list(self, name: str, needed: bool = False) -> list[tuple[int, Any]]:
        value = self._get(name, needed)
        if value in (None, ""):
            return []
        if not isinstance(value, list):
            raise self.error(f"the field “{name}” must be a list.")
        return list(enumerate(value, 1))

    def _text(self, where: str, value: Any) -> str:
        if isinstance(value, str):
            if "\0" in value:  # no database of ours but SQLite keeps it
                raise self.error(f"{where} holds a NUL.")
            return value
        if value is None:
            raise self.error(f"{where} is empty.")
        # Yaml changes what it takes for something else: 0.80, 007, no.
        quotes = "" if isinstance(value, dict | list) else ": put it between quotes"
        raise self.error(f"{where} must be text{quotes}.")

    def _look_up(self, name: str, slug: str, links: Links) -> int:
        if slug not in links:
            raise self.error(f"the field “{name}” refers to “{slug}”, which is not there{guess(slug, list(links))}")
        self._refers.add(slug)
        return links[slug]

    def _keep(self, fields: "Fields") -> "Fields":
        self._within.append(fields)
        return fields
