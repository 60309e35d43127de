"""A postcode with the number of a house. Capitals behind four digits may also be a unit or a word in capitals."""

import re
from collections.abc import Iterator

from community.clientdata.finding import Finding, Kind
from community.clientdata.letters import L, counts_something, is_among_shouted, word_before
from community.clientdata.words import NO_LETTERS_OF_POSTCODES, UNITS_IN_CAPITALS, WORDS_IN_CAPITALS

ADDITION = (
    rf"(?:[ -]?(?:hs|bis)(?![0-9{L}])|-?[a-zA-Z](?![{L}])| [A-Z](?![0-9{L}])|-(?:[0-9]{{1,3}}|I{{1,3}})(?![0-9{L}]))?"
)
NUMBERED = rf"([0-9]{{1,4}}){ADDITION}(?![0-9{L}]|[.,:/][0-9]|-[0-9]|%)"
POSTCODE = r"[1-9][0-9]{3} ?(?!S[ADS])[A-Z]{2}"
POSTCODE_FIRST = re.compile(
    rf"(?<![0-9{L}])([1-9][0-9]{{3}})(?: ?((?!S[ADS])[A-Z]{{2}})|([a-z]{{2}}))(?![{L}0-9])(?: (?:met|en)(?= h))?"
    rf"(?:,? (?:[A-Z][{L}-]{{2,20}},? )?(?:huisnummer|huisnr\.?|nummer|nr\.?) ?|,? |-)([0-9]{{1,4}}){ADDITION}"
    rf"(?![0-9{L}]|[.,:/][0-9]|%)"
)
POSTCODE_LAST = re.compile(
    rf"(?<![{L}])(?:huisnummer|nummer|nr\.?) ?[0-9]{{1,4}}{ADDITION},? (?:op |met |in |en )?(?:postcode )?{POSTCODE}"
    rf"(?![{L}0-9])",
)
POSTCODE_STUCK = re.compile(
    rf"(?<![0-9{L}./_#-])([1-9][0-9]{{3}}) ?((?!S[ADS])[A-Z]{{2}}|[a-z]{{2}})([0-9]{{1,3}}){ADDITION}"
    rf"(?![0-9{L}]|[.,:/_][0-9]|-[0-9{L}]|%)"
)
"""4811AB12: typed on a phone, without a space before the number."""
CALLED_CODE = re.compile(
    rf"(?:(?<!post)code|ref\.?|type|typenr\.?|model|maat|lot|batch|charge|serie|partij|artikel|product|kenteken|norm|filter"
    rf"|(?<!huis)(?:nummer|nr\.?))(?![{L}])[^\n]{{0,25}}$",
    re.IGNORECASE,
)
"""Of an article, a lot or a device."""
GONE_TO = re.compile(rf"(?<![{L}])(?:naar|bij|op|aan) $", re.IGNORECASE)
CALLED_ADDRESS = re.compile(
    rf"(?<![{L}])(?:postcode|adres|woon(?:t|de|plaats|achtig)?|wonen|huis|route|straat|bezorgen|langs)(?![{L}])[^\n]{{0,30}}$",
    re.IGNORECASE,
)
ROUND = re.compile("[0-9]{2}[05]0")
"""How doses end."""
YEAR = re.compile("(?:19|20)[0-9]{2}")
AROUND = 45


def find_postcodes(text: str) -> Iterator[Finding]:
    for match in POSTCODE_LAST.finditer(text):
        yield Finding(Kind.ADDRESS, match.start(), match.end())
    for match in POSTCODE_FIRST.finditer(text):
        if _is_postcode(text, match) and not counts_something(text, match.end()):
            yield Finding(Kind.ADDRESS, match.start(), match.end())
    for match in POSTCODE_STUCK.finditer(text):
        if _is_stuck_postcode(text, match) and not counts_something(text, match.end()):
            yield Finding(Kind.ADDRESS, match.start(), match.end())


def _is_stuck_postcode(text: str, match: re.Match[str]) -> bool:
    """A thing has codes like these too; in small letters, or with a unit or a word, it takes a word before."""
    letters = match[2].lower()
    before = text[max(0, match.start() - AROUND) : match.start()]
    if letters in NO_LETTERS_OF_POSTCODES or CALLED_CODE.search(before):
        return False
    if letters in UNITS_IN_CAPITALS or letters in WORDS_IN_CAPITALS:
        return letters != match[2] and bool(CALLED_ADDRESS.search(before))
    return letters != match[2] or bool(CALLED_ADDRESS.search(before) or GONE_TO.search(before))


def _is_postcode(text: str, match: re.Match[str]) -> bool:
    """“1000 MG 2 dd” is a dose, “2024 EN 2025” are years. Called an address, they may be one."""
    letters = (match[2] or match[3]).lower()
    if letters in NO_LETTERS_OF_POSTCODES:
        return False
    if letters not in UNITS_IN_CAPITALS and letters not in WORDS_IN_CAPITALS:
        return True
    if not match[2] or CALLED_ADDRESS.search(text[max(0, match.start() - AROUND) : match.start()]):
        return bool(match[2])
    if letters in UNITS_IN_CAPITALS:
        return word_before(text, match.start()).lower() in ("naar", "bij", "op", "aan") and not ROUND.fullmatch(
            match[1]
        )
    is_count = (
        bool(ROUND.fullmatch(match[1])) or len(match[4]) == 4 or (bool(YEAR.fullmatch(match[1])) and len(match[4]) == 2)
    )
    return not is_count and not is_among_shouted(text, match.start(), match.end())
