"""Numbers that belong to one person: BSN, phone, bank account. And e-mail addresses."""

import re
from collections.abc import Iterator

import phonenumbers
from stdnum import iban
from stdnum.nl import bsn

from community.clientdata.finding import Finding, Kind
from community.clientdata.letters import SPACE, L

EMAIL = re.compile(
    rf"(?<![{L}0-9.+_%-])[{L}0-9_%+-](?:[{L}0-9._%+-]{{0,62}}[{L}0-9_%+-])?@"
    rf"[{L}0-9-]{{1,63}}(?:\.[{L}0-9-]{{1,63}}){{0,5}}\.[{L}]{{2,24}}"
)
NINE = re.compile(
    rf"(?<![0-9{L}])(?<![0-9][.,/: -])(?<![+€])(?<!€ )[0-9](?:[. -]?[0-9]){{8}}(?![0-9{L}]|[.,/: -][0-9])"
)
NINE_GROUPED = re.compile(r"[0-9]{9}|([0-9]{3})[. -]([0-9]{3})[. -]([0-9]{3})|[0-9]{4}[. -][0-9]{2}[. -][0-9]{3}")
IS_BSN = re.compile(r"[^0-9\n.]{0,25}(?:bsn|burger ?service|sofi)", re.IGNORECASE)
CALLED_BSN = re.compile(r"(?:bsn|burger ?service ?(?:nummer|nr)|sofi ?(?:nummer|nr))[^0-9]{0,25}$", re.IGNORECASE)
OTHER_NUMBER = re.compile(
    rf"(?:artikel|art\.|bestel|order|lot|batch|charge|factuur|kvk|k\.v\.k|serie|polis|product|agb|big|kenmerk|ref\.)"
    rf"[{L}-]{{0,12}}\.?(?: ?(?:nummer|nr|code))?\.?(?: is| was)?[ :]{{0,2}}$",
    re.IGNORECASE,
)
MONEY = re.compile(rf"{SPACE}?(?:euro|eur|€|,[0-9-])", re.IGNORECASE)
ABROAD = re.compile(
    rf"(?<![0-9{L}+])(?:\+[1-9][0-9]|00(?:3[0-9]|4[0-9]|90|21))(?:[ .\-/()]{{0,3}}[0-9]){{7,12}}(?![0-9{L}])"
)
PHONE = re.compile(
    rf"(?<![0-9{L}+])(?<![0-9][.,:])\(?0[1-9](?:[ .\-/()]{{0,3}}[0-9]){{8}}(?![0-9{L}]|[.,:][0-9]|-[A-Z](?![a-z]))"
)
SPLIT_WELL = re.compile(r"\(?0(?:6|[1-9][0-9]{1,2})\)?(?: - |[ .\-/]{0,2}(?=[1-9]))[1-9][0-9]*(?:[ .\-][0-9]{2,})*")
DATED = re.compile(r"[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ](?:19|20)[0-9]{2}(?![0-9])")
IBAN = re.compile(
    rf"(?<![0-9{L}])[A-Z]{{2}}[0-9]{{2}}(?:[ .-]?[A-Z0-9]{{4}}){{2,7}}(?:[ .-]?[A-Z0-9]{{1,3}})?(?![0-9{L}])"
    rf"|(?<![0-9{L}])NL(?:[ .-]?[0-9]){{2}}[ .-]?[A-Z]{{4}}(?:[ .-]?[0-9]){{10}}(?![0-9{L}])",
    re.I,
)
LAST_GROUP = re.compile("[ .-]?[A-Z0-9]+$", re.I)
BETWEEN_GROUPS = re.compile("[ .-]")
DUTCH_IBAN = re.compile(r"NL[0-9]{2}[A-Z]{4}[0-9]{10}")
AROUND = 50
"""Characters before a number in which it is told what number it is."""


def find_emails(text: str) -> Iterator[Finding]:
    for match in EMAIL.finditer(text):
        yield Finding(Kind.EMAIL, match.start(), match.end())


def find_bsns(text: str) -> Iterator[Finding]:
    """Nine digits that pass the 11-test; in groups only as people group them, or when they are called a BSN."""
    for match in NINE.finditer(text):
        before = text[max(0, match.start() - AROUND) : match.start()]
        if not bsn.is_valid(re.sub("[^0-9]", "", match[0])) or OTHER_NUMBER.search(before):
            continue
        is_called = CALLED_BSN.search(before) or IS_BSN.match(text, match.end())
        if is_called or (NINE_GROUPED.fullmatch(match[0]) and not MONEY.match(text, match.end())):
            yield Finding(Kind.BSN, match.start(), match.end())


def find_phones(text: str) -> Iterator[Finding]:
    """Dutch numbers by their plan, or written as only phone numbers are; others with their country code."""
    for pattern in (ABROAD, PHONE):
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - AROUND) : match.start()]
            if not OTHER_NUMBER.search(before) and (pattern is ABROAD or _is_dutch_phone(match[0])):
                opens_only = match[0].startswith("(") and ")" not in match[0]
                yield Finding(Kind.PHONE, match.start() + opens_only, match.end())


def _is_dutch_phone(words: str) -> bool:
    """Numbers of services (0800, 0900) belong to nobody."""
    digits = re.sub("[^0-9]", "", words)
    if DATED.match(words) or digits.startswith(("0800", "0900", "0906", "0909")):
        return False
    if SPLIT_WELL.fullmatch(words):
        return True
    is_split_elsewhere = re.match(r"0[0-9][^0-9]", words) is not None
    return not is_split_elsewhere and phonenumbers.is_valid_number(phonenumbers.parse(digits, "NL"))


def find_ibans(text: str) -> Iterator[Finding]:
    """Accounts of which the checksum is right, and Dutch ones with a typing mistake in it too."""
    for match in IBAN.finditer(text):
        words = match[0]
        while words and not _is_account(BETWEEN_GROUPS.sub("", words).upper()):
            words = LAST_GROUP.sub("", words)  # it may be the next word
        if words:
            yield Finding(Kind.IBAN, match.start(), match.start() + len(words))


def _is_account(words: str) -> bool:
    return bool(DUTCH_IBAN.fullmatch(words)) or (15 <= len(words) <= 34 and iban.is_valid(words, check_country=False))
