"""The rules for the browser: patterns and words are written once, in Python, and copied to a module of JavaScript.

    manage.py client_data_rules        # after a change of the rules; a test says when it was forgotten

What the patterns are used for is in static/js/client-data/; shared sentences keep the two equal.
"""

import json
import re
from collections.abc import Iterable
from itertools import takewhile
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from django.conf import settings
from phonenumbers import PhoneMetadata
from stdnum.iban import _ibandb

from community.clientdata import (
    addresses,
    dates,
    letters,
    names,
    numbers,
    postcodes,
    roles,
    rooms,
    search,
    suggestions,
    surnames,
    words,
)

PLACE = Path(settings.STATICFILES_DIRS[0], "js/client-data/rules.js")
HEAD = """// Made from community/clientdata by manage.py client_data_rules: change it there.
// Words in order, each as how many letters it has from the word before and what follows: "0dag2lelijks".
function words(written) {
  let before = "";
  const each = ([, shared, rest]) => (before = before.slice(0, shared) + rest);
  return new Set(Array.from(written.matchAll(/([0-9])([^0-9]+)/g), each));
}
"""
MODULES = (letters, numbers, dates, names, surnames, roles, postcodes, addresses, rooms, search, suggestions)
Named = TypeVar("Named")
END = re.compile(r"(?<!\\)\$")


def rules() -> str:
    """Return the module: a constant for each pattern, a set for each list of words."""
    lines = {name: _regexp(value) for module in MODULES for name, value in _named(module, re.Pattern)}
    lines |= {name: _set(value) for name, value in _named(words, frozenset)}
    lines |= {"DUTCH_NUMBER": _regexp(re.compile(_dutch_numbers())), "LENGTHS": json.dumps(_account_lengths())}
    return HEAD + "".join(f"export const {name} = {value};\n" for name, value in sorted(lines.items()))


def _named(module: ModuleType, kind: type[Named]) -> list[tuple[str, Named]]:
    return [(name, value) for name, value in vars(module).items() if name.isupper() and isinstance(value, kind)]


def _regexp(pattern: re.Pattern[str]) -> str:
    """Python's `$` stands before a last line end too."""
    source = END.sub(r"(?=\\n?$)", pattern.pattern).replace("/", "\\/").replace("\n", "\\n")
    return f"/{source}/{'i' if pattern.flags & re.IGNORECASE else ''}"


def _set(of_words: Iterable[str]) -> str:
    """A word is written as how many letters it shares with the word before, and the rest: it is the lighter for it."""
    said, before = "", ""
    for word in sorted(of_words):
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(word, before, strict=False))
        shared = min(len(list(alike)), 9)
        said, before = f"{said}{shared}{word[shared:]}", word
    return f"words({json.dumps(said, ensure_ascii=False)})"


def _dutch_numbers() -> str:
    """The numbering plan as phonenumbers knows it, with the zero in front. Services are looked at before."""
    plan = PhoneMetadata.metadata_for_region("NL")
    kinds = ("fixed_line", "mobile", "voip", "personal_number", "pager", "uan", "shared_cost")
    known = [getattr(plan, kind, None) for kind in kinds]
    return f"^0(?:{'|'.join(str(kind.national_number_pattern) for kind in known if kind)})$"


def _account_lengths() -> dict[str, int]:
    """How long an account of each country is."""
    countries = {str(prefix): dict(info).get("bban", "") for _length, prefix, _end, info, _children in _ibandb.prefixes}
    return {country: 4 + sum(map(int, re.findall(r"[0-9]+", form))) for country, form in countries.items() if form}
