"""Who is named by what they are to the writer: cliënt Jansen, bewoner De Vries, tante Riet, zuster Agnes."""

import re
from collections.abc import Iterator

from community.clientdata.finding import Finding, Kind
from community.clientdata.letters import L, is_shouted, starts_with_capital
from community.clientdata.names import APOSTROPHE, INITIALS, NAME, are_initials, further_names, particles_at
from community.clientdata.surnames import is_known_surname
from community.clientdata.words import FIRST_NAMES, NOT_NAMES, NOT_RELATIVES

ROLE = re.compile(
    rf"(?<![{L}0-9’'-])(cli[eë]nte?|pati[eë]nte?|bewoner|bewoonster|zorgvrager|zorgvraagster|zuster|broeder|tante|oom)"
    rf"[ \u00a0](?=[{L}'’])",
    re.IGNORECASE,
)
RELATIVES = ("tante", "oom")
HOUSE_AT_END = re.compile(" (?:Kliniek|Stichting|Groep|Zorg|College|School|Instituut|Huis|Centrum|Hospice)$")
BELONGS_TO = ("van", "uit")


def find_roles(text: str) -> Iterator[Finding]:
    """After a role only a name that is known counts: “cliënt Centraal” and “bewoner Nederland” are no people."""
    for role in ROLE.finditer(text):
        at = role.end()
        initials = INITIALS.match(text, at)
        if initials and are_initials(initials[0]):
            at = initials.end()
        at, particles = particles_at(text, at)
        name = NAME.match(text, at)
        if name and _is_name(name[0], particles, role[1].lower()):
            end = further_names(text, name)
            if not HOUSE_AT_END.search(text[role.start() : end]):
                yield Finding(Kind.PERSON_NAME, role.start(), end)


def _is_name(word: str, particles: list[str], role: str) -> bool:
    plain = word.lower()
    if not starts_with_capital(APOSTROPHE.sub("", word)):
        return role in RELATIVES and not particles and plain in FIRST_NAMES
    if len(word) < 2 or plain in NOT_NAMES or (particles and _belongs_somewhere(particles)):
        return False
    is_first_name = not particles and plain in FIRST_NAMES
    is_relative = role in RELATIVES and not particles and not is_shouted(word) and plain not in NOT_RELATIVES
    return is_first_name or is_relative or is_known_surname(plain, particles)


def _belongs_somewhere(particles: list[str]) -> bool:
    """“De bewoner van Zundert” lives there, “de zuster van Anna” is her sister; Van Zundert is a name."""
    return particles[0] in BELONGS_TO and particles[-1] not in ("den", "der")
