"""Dates of birth: a date near a word such as born or birthday."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from community.clientdata.finding import Finding, Kind
from community.clientdata.letters import SPACE, L
from community.clientdata.names import find_names
from community.clientdata.roles import find_roles

MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|"
    "may|june|july|august|october|jan|feb|febr|mrt|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec"
)
YEAR = "(?:1[89]|20)[0-9]{2}"
DAY = "(?:0?[1-9]|[12][0-9]|3[01])"
DATE = re.compile(
    rf"(?<![0-9{L}])(?<![0-9][-/.,:])(?:"
    rf"{DAY} ?[-/.] ?(?:0?[1-9]|1[0-2])(?: ?[-/.] ?(?:{YEAR}|['’]?[0-9]{{2}}))?"
    rf"|{DAY} (?:0[1-9]|1[0-2]) {YEAR}"
    rf"|{YEAR}[-/](?:0[1-9]|1[0-2])[-/](?:0[1-9]|[12][0-9]|3[01])"
    rf"|(?:{DAY}(?:e|ste|de|st|nd|rd|th)? )?(?:of )?(?:{MONTHS})(?![{L}])"
    rf"(?:\.(?= ?['’0-9]))?(?:,? (?:{YEAR}|['’][0-9]{{2}}))?"
    rf"|(?:{MONTHS}) {DAY}(?:st|nd|rd|th)?,? {YEAR}"
    rf")(?![0-9{L}]|[-/:][0-9])",
    re.IGNORECASE,
)
OLD = "(?:19[0-9]{2}|200[0-9]|201[0-5])"
BRACKETED = re.compile(
    rf"{SPACE}?\( ?({DAY} ?[-/.] ?(?:0?[1-9]|1[0-2]) ?[-/.] ?(?:{OLD}|['’]?[3-9][0-9])"
    rf"|{DAY} (?:0[1-9]|1[0-2]) {OLD}|{OLD}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
    rf"|{DAY}(?:e|ste|de)? (?:{MONTHS})\.? {OLD}) ?\)",
    re.IGNORECASE,
)
"""A day of long ago in brackets: behind a name it says when somebody was born, as files write it."""
BORN = re.compile(
    rf"(?<![{L}])(?:geboren|geboorte ?(?:datum|dag|data|dd)|geb\.? ?dat(?:um|\.)?|geb|verjaardag(?:en)?|verjaart|"
    rf"verjaarde|jarig|born|birthday|date of birth|birth date|d\.?o\.?b)(?![{L}])\.?",
    re.IGNORECASE,
)
ENDS = re.compile(r"[!?;\n]|\.(?: |$)")
OTHER_EVENT = re.compile(
    rf"(?<![{L}])(?:opgenomen|opname|overleden|overleed|sinds|verhuisd|verhuisde|gestart|begonnen|begon|gestopt|"
    rf"ingegaan|gevallen|getrouwd|trouwde|verlof|tot|vanaf|ontslagen|afspraak|gesprek|evaluatie|maar|daarna|toen|"
    rf"en (?:op|is|was|sinds|kwam|werd|ging|gaan|wordt|gaat|woont|heeft))(?![{L}])",
    re.IGNORECASE,
)
NEXT_VERB = re.compile(r",? (?:kwam|is|werd|ging|gaan|ga|gaat|was|had|heeft|wordt|verhuisde|begon|viel|moest)(?![a-z])")
FORWARD, BACKWARD = 60, 45
"""Characters at most between a word and its date."""


def find_birth_dates(text: str) -> Iterator[Finding]:
    """For each word that speaks of a birth, the date that belongs to it: the next one, or else the last."""
    if not BORN.search(text):
        return
    dates = [(match.start(), match.end()) for match in DATE.finditer(text) if _is_date(match[0])]
    starts = [start for start, _end in dates]
    given = -1
    for word in BORN.finditer(text):
        at = bisect_left(starts, word.end())
        if at < len(dates) and _belongs_after(text, word.end(), *dates[at]):
            chosen = at
        elif at and _belongs_before(text, dates[at - 1][1], word.start()):
            chosen = at - 1
        else:
            continue
        if chosen > given:
            given = chosen
            yield Finding(Kind.BIRTH_DATE, *dates[chosen])


def find_dates_after_names(text: str) -> Iterator[Finding]:
    """“Mevrouw Jansen (12-03-1941)” needs no word that speaks of a birth."""
    if not BRACKETED.search(text):
        return
    for name in chain(find_names(text), find_roles(text)):
        if date := BRACKETED.match(text, name.end):
            yield Finding(Kind.BIRTH_DATE, *date.span(1))


def _is_date(words: str) -> bool:
    """A month alone is no date."""
    return any(letter in "0123456789" for letter in words)


def _belongs_after(text: str, word_end: int, start: int, end: int) -> bool:
    gap = text[word_end:start]
    if len(gap) > FORWARD or ENDS.search(gap) or OTHER_EVENT.search(gap):
        return False
    return not ("," in gap[1:] and NEXT_VERB.match(text, end))


def _belongs_before(text: str, date_end: int, word_start: int) -> bool:
    gap = text[date_end:word_start]
    return len(gap) <= BACKWARD and not ENDS.search(gap) and not OTHER_EVENT.search(gap)
