"""A room, flat or bed with its number: on a ward that is a name."""

import re
from collections.abc import Iterator

from community.clientdata.finding import Finding, Kind
from community.clientdata.letters import L, counts_something, is_followed_by_things, word_before

ROOM = re.compile(
    rf"(?<![{L}0-9-])(kamers?|kamernummer|kamernr\.?|slaapkamer|kmr\.?|bed|bednummer|bednr\.?|appartement|app\.|appt\.?|"
    rf"appartementnummer|flat|flatnummer|studio|suite|(?:aanleun|zorg|senioren)?woning|room|apartment)"
    rf"( (?:nr\.? ?|no\.? ?|nummer |number )?| ?# ?| ?: ?| [-–] | ?)(?<![{L}](?=[{L}]))"
    rf"((?:[A-Z]{{1,2}}[ .-]?)?[0-9]{{1,4}}(?:[.-][0-9]{{1,3}})?[a-wyz]?"
    rf"|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien)"
    rf"((?: en | of | ?/ ?)[0-9]{{1,4}})?"
    rf"(?![0-9{L}]|[:,][0-9]|\.[0-9]|%|°|\+|-[{L}]{{3}}| ?(?:-|t/m|tot|tot en met) ?[0-9])",
    re.IGNORECASE,
)
PERSON_AT = re.compile(
    rf"(?<![{L}])(?:mevrouw|meneer|bewoner|bewoonster|cliënte?|patiënte?|klant|dame|heer|man|vrouw|buurvrouw|buurman|"
    rf"iemand) (?:van|op|uit|in) ((?:nummer|nr\.?|huisnummer|unit) ?[0-9]{{1,4}}[a-wyz]?)(?![0-9{L}])",
    re.IGNORECASE,
)
SHORT = re.compile(
    rf"(?:(?:^|(?<=\n))(?=[kK][0-9]+ [a-z])|(?:^|(?<=[\n ]))(?=k\. ?[0-9]+)"
    rf"|(?:(?<=van )|(?<=op )|(?<=in )|(?<=uit )|(?<=bij )|(?<=naar )|(?<=\()))"
    rf"(?:k\. ?[0-9]{{1,3}}|[kK][0-9]{{2,3}})[a-wyz]?(?![0-9{L}]|[.,:][0-9]|%)"
)
"""Of k. 16, in K12. K3 sings, and “bij K. 2x daags” speaks of somebody whose name was taken out."""
UNIT_OF_ONE = re.compile(
    rf"(?:^|(?<=\n))unit [0-9]{{1,3}}(?= (?:loopt weg|dwaalt|roept|huilt|plast|valt)(?![{L}]))"
    rf"|(?<![{L}])(?<=op )(?:huis)?nummer [0-9]{{1,4}}[a-wyz]?(?= (?:woont|slaapt|roept|dwaalt|huilt|plast)(?![{L}]))"
    rf"|(?<![{L}])(?<=op )[0-9]{{1,3}}[a-wyz]?"
    rf"(?= (?:ligt|slaapt|woont) (?:een |de )?(?:meneer|mevrouw|heer|dame|man|vrouw|bewoner|bewoonster|cliënte?)"
    rf"(?![{L}]))",
    re.IGNORECASE,
)
"""A unit is a ward and a number a place in a row, unless it does what one person does, or somebody lives there."""
MEETING = re.compile(
    rf"(?:overleg|vergader(?:ing|en)?|bijeenkomst|les|scholing|training|intervisie|werkplaats) "
    rf"(?:[{L}]{{1,15}} ){{0,3}}(?:in|op) $|(?<![{L}])(?:boek|film|serie|lied|liedje|roman|podcast) $",
    re.IGNORECASE,
)
SIZE = re.compile(" ?(?:bij|×|[*]|à) ?[0-9]")
RATIO = re.compile("[1-4] (?:op|voor|aan|om) [1-9](?![0-9])")
STOREY = re.compile("e (?:verdieping|etage|laag)", re.IGNORECASE)
SIGN = re.compile("[:–-]")


def find_rooms(text: str) -> Iterator[Finding]:
    for match in ROOM.finditer(text):
        if _is_room(text, match) and not _is_something_else(text, match):
            yield Finding(Kind.ROOM, match.start(), match.end())
    for match in PERSON_AT.finditer(text):
        yield Finding(Kind.ROOM, match.start(1), match.end(1))
    for pattern in (SHORT, UNIT_OF_ONE):
        for match in pattern.finditer(text):
            if not counts_something(text, match.end()):
                yield Finding(Kind.ROOM, match.start(), match.end())


def _is_room(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 60) : match.start()]
    is_parliament = word_before(text, match.start()).lower() in ("eerste", "tweede")
    is_bedtime = (
        match[1].lower() == "bed"
        and not match[3][:1].isalpha()
        and (len(match[3].split(".")[0]) > 2 or "." in match[3])
    )
    is_version = match[3][1:] == ".0"
    is_word = match[3][:1].islower() and match[3][-1:].isdigit()
    return not (
        is_word
        or is_version
        or is_parliament
        or is_bedtime
        or MEETING.search(before)
        or counts_something(text, match.end())
    )


def _is_something_else(text: str, match: re.Match[str]) -> bool:
    """A size, a ratio, a storey, makers of children’s songs, or how many there are of something."""
    last = match.end() - 1
    is_size = SIZE.match(text, match.end()) or STOREY.match(text, last) or RATIO.match(text, last)
    is_songs = match[1].lower() == "studio" and match[3] == "100"
    return bool(is_size) or is_songs or (bool(SIGN.search(match[2])) and not _tells_which(text, match))


def _tells_which(text: str, match: re.Match[str]) -> bool:
    """“Kamer: 7 belt” tells which room, “kamers: 7” and “kamer: 2 kasten” tell how many."""
    return not (is_followed_by_things(text, match.end()) or match[1].lower().endswith("s"))
