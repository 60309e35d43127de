"""A title with a name: mevrouw Jansen, dhr. J. van der Berg, opa Piet."""

import re
from collections.abc import Iterator

from community.clientdata.finding import Finding, Kind
from community.clientdata.letters import L, is_shouted, starts_with_capital, word_before
from community.clientdata.surnames import OFTEN_A_NAME, is_known_surname, is_noun
from community.clientdata.words import AFTER_PARTICLE, FIRST_NAMES, NOT_NAMES, PARTICLES, SURNAMES

SPACES = "[ \u00a0]{1,3}"
WRITTEN_OUT = "mevrouw|meneer|mijnheer|mejuffrouw|juffrouw|(?:de )?(?:heer|heren|dames)|opa|oma|familie|echtpaar"
SHORTENED = "mevr|mw|mvr|dhr|mej|fam|mrs|mr|ms|hr"
TITLE = re.compile(
    rf"(?<![{L}0-9’'-])(?:(?:{WRITTEN_OUT}|(?:{SHORTENED})\.?)(?: en |, | & |/| / ))?"
    rf"(?:({WRITTEN_OUT}){SPACES}|({SHORTENED})(?:\.[ \u00a0]{{0,2}}|{SPACES}))(?=[{L}'’])",
    re.IGNORECASE,
)
DEGREES = re.compile(r"(?:(?:dr|drs|ir|ing|prof|mr)\.? )+", re.IGNORECASE)
INITIALS = re.compile(rf"(?:(?:Th|Chr?|Ph|Joh|Jac|[{L}])\.[ -]?){{1,6}}|[{L}]{{1,3}} (?=[{L}'’])")
PARTICLE = re.compile(
    r"(v\.? ?d\.?|v/d|v\.|in ['’]t|in den|in der|op den|op der|op ['’]t|uit den|uit de|aan den|aan de|bij de|over de)"
    r"(?= )|[^ \n]{1,6}(?= )",
    re.I,
)
NAME = re.compile(
    rf"(?:[dDoO]['’])?[{L}]+(?:['’][{L}]{{2,}})?(?:-(?:(?:van |de |der |den ){{0,2}}[{L}'’]+))*"
    rf"(?: - (?:van |de |der |den ){{1,2}}[A-Z][{L}'’]+)?"
)
HOUSES = re.compile(
    rf"(?:hof|huis|heem|stede|staete|borgh|burcht|zorg|stichting|groep|dienst"
    rf"|[{L}]{{2}}(?:straat|laan|weg|plein|gracht|kade|singel|buurt|wijk|flat))$"
)
"""Behind “de” these are no names: mevrouw van de Zonnehof, mevrouw uit de Kerkstraat."""
JOB = re.compile(
    rf"[{L}]{{3}}(?:consulente?|coach|manager|verpleegkundige?|verzorgende|helpende|begeleider|begeleidster|adviseur"
    rf"|co[öo]rdinator|therapeute?|ondersteuner|hulpverlener|bemiddelaar|docente?|opleider|medewerk(?:er|ster)|psycholoog"
    rf"|specialiste?)$"
)
"""Mevrouw Wijkcoach, meneer Fysiotherapeut: whatever stands before, these are no surnames."""
STREET_NEXT = re.compile(
    rf"(?:(?:oude|nieuwe|lange|korte|hoge|lage|grote|kleine|prins|prinses|koningin|burgemeester|sint|dokter|pastoor) )?"
    rf"[{L}]*(?:straat|laan|weg|plein|gracht|kade|singel|"
    rf"dijk|markt|haven|steeg|hof|park) [0-9]",
    re.IGNORECASE,
)
APOSTROPHE = re.compile("^[dDoO]['’]")
MOST_NAMES = 3


def find_names(text: str) -> Iterator[Finding]:
    for title in TITLE.finditer(text):
        if not _is_written_as_a_title(title):
            continue
        end = _name_end(text, title)
        if end:
            yield Finding(Kind.PERSON_NAME, title.start(), end)


def _is_written_as_a_title(title: re.Match[str]) -> bool:
    """MR and MS are other things."""
    return (title[2] or "").lower() not in ("mr", "ms") or not is_shouted(title[2])


def _name_end(text: str, title: re.Match[str]) -> int:
    """Return where the name after a title ends; 0 when no name follows."""
    at = title.end()
    for pattern in (DEGREES, INITIALS):
        match = pattern.match(text, at)
        if match and (pattern is DEGREES or are_initials(match[0])):
            at = match.end()
    at, particles = particles_at(text, at)
    name = NAME.match(text, at)
    if not name or _is_relation(text, title, particles) or not _is_name(name[0], particles, title):
        return 0
    if not starts_with_capital(name[0]) and is_noun(text, name, particles):
        return 0
    if particles and STREET_NEXT.match(text, name.start()):  # “mevrouw van de Oude Gracht 3” lives there
        return 0
    return further_names(text, name)


def are_initials(words: str) -> bool:
    plain = words.strip().lower()
    if plain in PARTICLES or (len(plain) == 3 and plain in FIRST_NAMES | SURNAMES):  # MEVROUW DE GROOT, OPA JAN ZINGT
        return False
    parts = words.replace("-", " ").replace(".", " ").split() if "." in words else words.strip()
    return all(map(starts_with_capital, parts))


def particles_at(text: str, at: int) -> tuple[int, list[str]]:
    """Step over van, de, ’t and the like, three at most. Return where the name itself begins."""
    found: list[str] = []
    while len(found) < 3:
        match = PARTICLE.match(text, at)
        if not match or not (match[1] or match[0].lower().replace("'", "’") in PARTICLES):
            break
        found.append(match[0])
        at = match.end() + 1
    return at, found


def _is_relation(text: str, title: re.Match[str], particles: list[str]) -> bool:
    """“De opa van Sanne” names nobody’s grandfather."""
    before = word_before(text, title.start()).lower()
    return (
        title[0].lower().startswith(("opa", "oma"))
        and particles == ["van"]
        and before in ("de", "een", "mijn", "haar", "zijn", "hun", "onze", "jouw", "je", "als")
    )


def _is_name(word: str, particles: list[str], title: re.Match[str]) -> bool:
    plain = word.lower()
    is_grandparent = title[0].lower().startswith(("opa", "oma"))
    if not starts_with_capital(APOSTROPHE.sub("", word)):
        first = plain.split("-")[0]
        is_known = first in AFTER_PARTICLE or first in SURNAMES if particles else first in SURNAMES
        is_known = is_known or bool(OFTEN_A_NAME.search(first)) or bool(APOSTROPHE.match(word))
        return is_known or (is_grandparent and first in FIRST_NAMES)
    is_other = plain.split("-")[0] in NOT_NAMES and particles[-1:] != ["ter"]  # mevrouw ter Haar
    if len(word) < 2 or is_other or JOB.search(plain):
        return False
    if is_shouted(word):
        is_shout = is_shouted(title[0].strip(" ."))
        is_known = is_known_surname(plain, particles) or (is_grandparent and plain in FIRST_NAMES)
        return is_known or (not is_shout and (bool(particles) or len(word) > 4))
    is_house = particles[-1:] in (["de"], ["het"], ["uit de"], ["aan de"], ["over de"], ["bij de"]) and HOUSES.search(
        plain
    )
    return not is_house


def further_names(text: str, name: re.Match[str]) -> int:
    """A first name may be followed by a surname, a surname by another."""
    end = name.end()
    if is_shouted(name[0]) or not starts_with_capital(name[0]):
        return end
    for _step in range(MOST_NAMES - 1):
        if text[end : end + 1] != " ":
            break
        at, particles = particles_at(text, end + 1)
        more = NAME.match(text, at)
        if not more or not starts_with_capital(more[0]) or more[0].lower() in NOT_NAMES or len(more[0]) < 2:
            break
        if is_shouted(more[0]) or re.match(r" [0-9]", text[more.end() : more.end() + 2]):
            break
        is_surname = name[0].lower() in FIRST_NAMES or more[0].lower() in AFTER_PARTICLE | SURNAMES
        if particles[:1] in (["van"], ["uit"]) and not is_surname:  # “mevrouw Jansen van Zonnehof”
            break
        end = more.end()
    return end
