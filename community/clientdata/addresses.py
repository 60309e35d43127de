"""Where somebody lives: a street or a postcode with its number."""

import re
from collections.abc import Iterator

from community.clientdata.finding import Finding, Kind
from community.clientdata.letters import L, counts_something, starts_with_capital, word_before
from community.clientdata.words import NO_STREETS, NOT_NAMES, PARTICLES, WARDS

ADDITION = (
    rf"(?:[ -]?(?:hs|bis)(?![0-9{L}])|-?[a-zA-Z](?![{L}])| [A-Z](?![0-9{L}])|-(?:[0-9]{{1,3}}|I{{1,3}})(?![0-9{L}]))?"
)
NUMBER = rf"(?:,? (?:huisnummer|huisnr\.?|nummer|nr\.?) ?|,? )([0-9]{{1,4}}){ADDITION}(?![0-9{L}]|[.,:/][0-9]|-[0-9]|%)"
STREET = re.compile(
    rf"(?<![{L}'’-])((?:[{L}'’-]{{1,30}})?(?:straat|straatje|str\.|laan|laantje|weg|plein|pleintje|gracht|kade|singel|"
    rf"dreef|plantsoen|steeg|dijk|boulevard)){NUMBER}",
    re.IGNORECASE,
)
STREET_OF = re.compile(
    rf"(?<![{L}'’-])((?:Laan|Weg|Plein|Hof|Park) (?:van|naar|op) (?:de |den |het |der )?[{L}'’-]{{2,30}}){NUMBER}"
)
STREET_OF_YEAR = re.compile(
    rf"(?<![{L}'’-])(?:[A-Z][{L}]{{0,20}}(?:plein|laan|straat|weg)|Plein|Laan|Straat|Weg|Park|Hof) "
    rf"(?:(?:18|19|20)[0-9]{{2}}(?:-(?:18|19|20)?[0-9]{{2}})?|['’][0-9]{{2}}-['’][0-9]{{2}}){NUMBER}"
)
"""Plein 1944 nr 6, Plein 1940-1945 12."""
PERHAPS_STREET = re.compile(
    rf"(?<![{L}'’-])((?:[{L}'’-]{{1,30}})?(?:hof|park|pad|markt|veld|akker|wal|brink|kamp|hoek|berg|burg|dal|ring|erf|"
    rf"poort|haven|donk|heide|bos|ven|meent|gaarde|weide|zoom|werf|stede|oord|hout|horst|baan|hage|schans|vest|"
    rf"plaats|sluis|einde|eind|dam|molen)){NUMBER}",
    re.IGNORECASE,
)
LIVES_AT = re.compile(
    rf"(?<![{L}])(?:woont|woonde|wonen|woonachtig|adres)(?: [{L}]{{1,15}}){{0,3}}?:? (?:(?:op|aan|in) (?:de |het )?)?"
    rf"((?:[{L}'’-]{{1,30}} ){{0,2}}[{L}'’-]{{2,30}}){NUMBER}"
)
POSTCODE = r"[1-9][0-9]{3} ?(?!S[ADS])[A-Z]{2}"
POSTCODE_FIRST = re.compile(
    rf"(?<![0-9{L}])(?:{POSTCODE}|[1-9][0-9]{{3}}[a-z]{{2}})(?![{L}0-9])(?: (?:met|en)(?= h))?"
    rf"(?:,? (?:[A-Z][{L}-]{{2,20}},? )?(?:huisnummer|huisnr\.?|nummer|nr\.?) ?|,? |-)([0-9]{{1,4}}){ADDITION}"
    rf"(?![0-9{L}]|[.,:/][0-9]|%)"
)
POSTCODE_LAST = re.compile(
    rf"(?<![{L}])(?:huisnummer|nummer|nr\.?) ?([0-9]{{1,4}}){ADDITION},? (?:op |met |in |en )?(?:postcode )?{POSTCODE}"
    rf"(?![{L}0-9])",
)
ORDINAL = re.compile("(?:^|[^0-9A-Za-z])([0-9]{1,2}(?:e|ste|de) )$")
"""1e Dwarsstraat, 2de Kruisweg."""
BARE = ("straat", "weg", "laan", "plein", "straatje", "steeg", "str.")
TITLE_OF_STREET = (
    "burg.",
    "st.",
    "pr.",
    "pres.",
    "prof.",
    "gen.",
    "dr.",
    "mgr.",
    "past.",
    "burgemeester",
    "pastoor",
    "meester",
    "dokter",
    "minister",
)


def find_addresses(text: str) -> Iterator[Finding]:
    yield from _sure_ones(text)
    for match in STREET.finditer(text):
        if _is_street(text, match) and (match[1].lower() not in BARE or starts_with_capital(match[1])):
            yield _street(text, match)
    for match in PERHAPS_STREET.finditer(text):
        if starts_with_capital(match[1]) and _is_street(text, match) and _is_lived_at(text, match.start()):
            yield _street(text, match)
    for match in STREET_OF.finditer(text):
        if not counts_something(text, match.end()):
            yield Finding(Kind.ADDRESS, match.start(), match.end())
    for match in LIVES_AT.finditer(text):
        if all(map(starts_with_capital, match[1].split())) and _is_street(text, match):
            yield Finding(Kind.ADDRESS, match.start(1), match.end())


def _sure_ones(text: str) -> Iterator[Finding]:
    """Postcodes, and squares that are called after a year."""
    for match in POSTCODE_LAST.finditer(text):
        yield Finding(Kind.ADDRESS, match.start(), match.end())
    for pattern in (POSTCODE_FIRST, STREET_OF_YEAR):
        for match in pattern.finditer(text):
            if not counts_something(text, match.end()):
                yield Finding(Kind.ADDRESS, match.start(), match.end())


def _street(text: str, match: re.Match[str]) -> Finding:
    return Finding(Kind.ADDRESS, _street_start(text, match.start(), match[1]), match.end())


def _is_street(text: str, match: re.Match[str]) -> bool:
    words = match[1].lower()
    is_year = match[2][:2] in ("19", "20") and len(match[2]) == 4
    is_ordinal = match[0][-1] == "e" and match[0][-2].isdigit() and text[match.end() : match.end() + 1] == " "
    is_ward = words.split(" ")[0] in WARDS or word_before(text, match.start()).lower() in WARDS
    return not (words in NO_STREETS or is_year or is_ordinal or is_ward or counts_something(text, match.end()))


def _is_lived_at(text: str, start: int) -> bool:
    first = _street_start(text, start, "X")
    before = text[max(0, first - 20) : first].lower()
    return (
        before.endswith((": ", ", "))
        or word_before(before, len(before)) in ("op", "aan", "adres", "is", "bij")
        or (before.endswith((" op de ", " aan de ", " op het ", " aan het ", "(op de ", "(aan de ")))
    )


def _street_start(text: str, start: int, street: str) -> int:
    """Where the name of the street begins, when it has more words: Lange Nieuwstraat, Burgemeester de Vrieslaan."""
    if not starts_with_capital(street):
        return start
    first = at = start
    for _step in range(5):
        word = word_before(text, at)
        if not word:
            break
        at -= len(word) + 1
        plain = word.lower()
        if plain in TITLE_OF_STREET or (starts_with_capital(word) and "." not in word and _is_of_a_name(plain)):
            first = at
        elif plain not in PARTICLES:
            break
    ordinal = ORDINAL.search(text[max(0, first - 6) : first])
    return first - len(ordinal[1]) if ordinal else first


def _is_of_a_name(word: str) -> bool:
    return word in PARTICLES or word not in NOT_NAMES
