"""A room, flat or bed with its number: on a ward that is a name."""

import re
from collections.abc import Iterator

from community.clientdata.finding import Finding, Kind
from community.clientdata.letters import L, counts_something, word_before

ROOM = re.compile(
    rf"(?<![{L}0-9-])(kamers?|kamernummer|kamernr\.?|slaapkamer|kmr\.?|bed|bednummer|bednr\.?|appartement|app\.|"
    rf"appartementnummer|flat|flatnummer|studio|suite|(?:aanleun|zorg|senioren)?woning|room|apartment)"
    rf"(?: (?:nr\.? ?|nummer |number )?| ?)(?<![{L}](?=[{L}]))"
    rf"((?:[A-Z]{{1,2}}[ .-]?)?[0-9]{{1,4}}(?:[.-][0-9]{{1,3}})?[a-zA-Z]?"
    rf"|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien)"
    rf"((?: en | of | ?/ ?)[0-9]{{1,4}})?(?![0-9{L}]|[:,][0-9]|\.[0-9]|%|°| ?(?:-|t/m|tot|tot en met) ?[0-9])",
    re.IGNORECASE,
)
PERSON_AT = re.compile(
    rf"(?<![{L}])(?:mevrouw|meneer|bewoner|bewoonster|cliënt|dame|heer|man|vrouw|buurvrouw|buurman)"
    rf" (?:van|op|uit|in) ((?:nummer|nr\.?|huisnummer) ?[0-9]{{1,4}}[a-zA-Z]?)(?![0-9{L}])",
    re.IGNORECASE,
)
MEETING = re.compile(
    rf"(?:overleg|vergader(?:ing|en)?|bijeenkomst|les|scholing|training|intervisie|werkplaats) "
    rf"(?:[{L}]{{1,15}} ){{0,3}}(?:in|op) $",
    re.IGNORECASE,
)


def find_rooms(text: str) -> Iterator[Finding]:
    for match in ROOM.finditer(text):
        if _is_room(text, match):
            yield Finding(Kind.ROOM, match.start(), match.end())
    for match in PERSON_AT.finditer(text):
        yield Finding(Kind.ROOM, match.start(1), match.end(1))


def _is_room(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 60) : match.start()]
    is_parliament = word_before(text, match.start()).lower() in ("eerste", "tweede")
    is_bedtime = (
        match[1].lower() == "bed"
        and not match[2][:1].isalpha()
        and (len(match[2].split(".")[0]) > 2 or "." in match[2])
    )
    is_word = match[2][:1].islower() and match[2][-1:].isdigit()
    return not (is_word or is_parliament or is_bedtime or MEETING.search(before) or counts_something(text, match.end()))
