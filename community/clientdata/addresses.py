"""Where somebody lives: a street or a postcode with its number."""

import re
from collections.abc import Iterator

from community.clientdata.finding import Finding, Kind
from community.clientdata.letters import (
    L,
    counts_something,
    is_followed_by_things,
    starts_sentence,
    starts_with_capital,
    word_before,
)
from community.clientdata.postcodes import NUMBERED, find_postcodes
from community.clientdata.words import (
    BARE,
    FIRST_NAMES,
    NO_STREETS,
    NOT_NAMES,
    PARTICLES,
    SURNAMES,
    TITLE_OF_STREET,
    WARDS,
)

NUMBER = rf"(?:,? (?:huisnummer|huisnr\.?|nummer|nr\.?) ?|,? ){NUMBERED}"
NUMBERED_AT_ONCE = rf"(?:,? (?:huisnummer|huisnr\.?|nummer|nr\.?) ?|,? ?){NUMBERED}"
"""Parklaan3: the space was forgotten."""
STREET = re.compile(
    rf"(?<![{L}'’-])((?:[{L}'’-]{{1,30}})?(?:straat|straatje|str\.|(?<=[{L}])str|laan|laantje|weg|plein|pleintje|gracht|kade|singel|"
    rf"dreef|plantsoen|steeg|dijk|boulevard)){NUMBERED_AT_ONCE}",
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
    rf"plaats|sluis|einde|eind|dam|molen|heuvel|zand|kerk)){NUMBER}",
    re.IGNORECASE,
)
BEFORE_AN_ADDRESS = re.compile(
    rf"(?:[:,] |(?<![{L}])(?:(?:op|aan|verhui(?:st|sde?) (?:van|naar))(?: de| het)?|adres|is|bij) )$", re.IGNORECASE
)
RESIDENT_NEXT = re.compile(rf" (?:weigert|belt|wil geen zorg|doet (?:niet |nooit )?open)(?![{L}])")
"""Behind a street at the start of a line: who lives there does something."""
STREET_BEHIND = re.compile(rf"(?<![{L}'’-])((?:Achter|Onder) (?:de|het) [A-Z][{L}]{{2,30}}){NUMBER}")
"""Achter de Kerk 2."""
SOMEBODY_AT = re.compile(
    rf"(?<![{L}])(?:(?:cliënte?|bewoner|bewoonster|patiënte?|klant|dame|man|vrouw|buurvrouw|buurman|iemand|echtpaar|sleutel)"
    rf" (?:van(?: de| het)?|(?:op|aan)(?: de| het|(?= [A-Z][{L}'’-]{{1,30}} [A-Z])))"
    rf"|(?:mevrouw|meneer) (?:op|aan) (?:de|het)|(?:langs|huisbezoek|bezoek) (?:op|aan)(?: de| het)?)"
    rf" ((?:[A-Z][{L}'’-]{{0,30}}\.? ){{0,2}}[A-Z][{L}'’-]{{2,30}}){NUMBER}"
)
"""A street that does not sound like one: the client of Heuvel 4. “Op Sinemet 62” is no street."""
WHERE_LIVES = re.compile(
    rf"(?<![{L}])(?:op|aan|bij|Op|Aan|Bij) (?:de |het )?((?:[A-Z][{L}'’-]{{1,30}} ){{0,2}}[A-Z][{L}'’-]{{2,30}})"
    rf"{NUMBER}(?= (?:woont|woonde|wonen twee) )"
)
"""Op Goudenregen 12 woont een echtpaar."""
LIVES_AT = re.compile(
    rf"(?<![{L}])(?:woont|woonde|wonen|woonachtig|adres)(?: [{L}]{{1,15}}){{0,3}}?:? (?:(?:op|aan|in) (?:de |het )?)?"
    rf"((?:[{L}'’-]{{1,30}} ){{0,2}}[{L}'’-]{{2,30}}){NUMBER}"
)
ARTICLE = re.compile("(?:De|Het) (?=[A-Z])")
"""“De Kortestraat 9 is de laatste”: at the start of a sentence the capital is no part of a name."""
AHEAD = re.compile("(?:^|[^0-9A-Za-z])([0-9]{1,2}(?:e|ste|de) |['’]t )$")
"""1e Dwarsstraat, 2de Kruisweg, 't Zand."""


DIGITS = frozenset("0123456789")


def find_addresses(text: str) -> Iterator[Finding]:
    if not DIGITS.isdisjoint(text):  # no address without a number: most texts are spared ten searches
        yield from find_postcodes(text)
        yield from _find_streets(text)


def _find_streets(text: str) -> Iterator[Finding]:
    yield from _called_after_a_year(text)
    for match in STREET.finditer(text):
        if _is_street(text, match) and (starts_with_capital(match[1]) or not _is_bare(match)):
            yield _street(text, match)
    for match in PERHAPS_STREET.finditer(text):
        if starts_with_capital(match[1]) and _is_street(text, match) and _is_lived_at(text, match):
            yield _street(text, match)
    for match in STREET_OF.finditer(text):
        if not counts_something(text, match.end()):
            yield Finding(Kind.ADDRESS, match.start(), match.end())
    for pattern in (LIVES_AT, SOMEBODY_AT, WHERE_LIVES, STREET_BEHIND):
        for match in pattern.finditer(text):
            counts = pattern is SOMEBODY_AT and is_followed_by_things(text, match.end())
            if not counts and _sounds_like_a_place(match[1]) and _is_street(text, match):
                yield Finding(Kind.ADDRESS, match.start(1), match.end())


def _called_after_a_year(text: str) -> Iterator[Finding]:
    for match in STREET_OF_YEAR.finditer(text):
        if not counts_something(text, match.end()):
            yield Finding(Kind.ADDRESS, match.start(), match.end())


def _sounds_like_a_place(street: str) -> bool:
    """“The man of Truus 84” tells an age."""
    words = [word for word in street.split(" ") if word not in ("de", "het")]
    is_name = len(words) == 1 and words[0].lower() in FIRST_NAMES | SURNAMES
    return not is_name and all(starts_with_capital(word) and word.lower() not in NOT_NAMES for word in words)


def _is_bare(match: re.Match[str]) -> bool:
    """A street without a name, or stuck to its number in small letters: that is something else."""
    return match[1].lower() in BARE or match[0][len(match[1]) : len(match[1]) + 1].isdigit()


def _street(text: str, match: re.Match[str]) -> Finding:
    return Finding(Kind.ADDRESS, _street_start(text, match.start(), match[1]), match.end())


def _is_street(text: str, match: re.Match[str]) -> bool:
    words = match[1].lower()
    is_year = match[2][:2] in ("19", "20") and len(match[2]) == 4
    is_ordinal = match[0][-1] == "e" and match[0][-2].isdigit() and text[match.end() : match.end() + 1] == " "
    is_ward = words.split(" ")[0] in WARDS or word_before(text, match.start()).lower() in WARDS
    return not (words in NO_STREETS or is_year or is_ordinal or is_ward or counts_something(text, match.end()))


def _is_lived_at(text: str, match: re.Match[str]) -> bool:
    first = _street_start(text, match.start(), "X")
    before = text[max(0, first - 20) : first]
    starts_line = first == 0 or text[first - 1] == "\n"
    return (
        text[first] in "'’"
        or bool(BEFORE_AN_ADDRESS.search(before))
        or (starts_line and bool(RESIDENT_NEXT.match(text, match.end())))
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
    if starts_sentence(text, first) and ARTICLE.match(text, first):
        return text.index(" ", first) + 1
    ahead = AHEAD.search(text[max(0, first - 6) : first])
    return first - len(ahead[1]) if ahead else first


def _is_of_a_name(word: str) -> bool:
    return word in PARTICLES or word not in NOT_NAMES
