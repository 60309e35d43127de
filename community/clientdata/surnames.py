"""Whether a word is a surname: in capitals among capitals, and in small letters, where it may be a noun."""

import re

from community.clientdata.words import AFTER_PARTICLE, NOUNS_AFTER_DE, PLACES_AFTER_DE, SURNAMES

OFTEN_A_NAME = re.compile("(?:stra|sma|inga|enga|mans|[dklr]sen|[ao]nsen)$")
"""How surnames end, and other words that follow a title do not."""
NOUN_NEXT = re.compile(
    " (?:bloemen|bloemetjes|rozen|tulpen|narcissen|licht|kaas|laten|worden|van beroep)(?![a-z])"
    "| (?:was|is) (?:vroeger |ooit |altijd )?(?:zijn|haar|mijn|een|het) (?:oude |eigen )?(?:beroep|vak|werk)"
)
"""“Die mevrouw bos bloemen gaf”: a noun in small letters that is also a surname."""
DIRECTION_NEXT = re.compile(
    " (?:in|uit|om|door|over|rond|zien|op|af)(?:lopen|gaan|komen|rijden|duwen|brengen)?(?![a-z])"
)
"""“Ik liet mevrouw de bakker zien”."""
BEFORE_NAMES_ALONE = ("den", "der", "ter", "ten", "’t", "el")


def is_known_surname(plain: str, particles: list[str]) -> bool:
    """In capitals “VAN DEN” and “VAN ’T” stand before names alone, “DE” and “VAN DE” before anything."""
    is_particle_of_names = particles[-1:] and particles[-1].lower().replace("'", "’") in BEFORE_NAMES_ALONE
    is_listed = plain in SURNAMES or (
        bool(particles) and plain in AFTER_PARTICLE and not _is_noun_after(plain, particles)
    )
    return bool(is_particle_of_names) or is_listed or bool(OFTEN_A_NAME.search(plain))


def _is_noun_after(plain: str, particles: list[str]) -> bool:
    before = " ".join(particles).lower()
    return (before in ("de", "het") and plain in NOUNS_AFTER_DE) or (before == "van de" and plain in PLACES_AFTER_DE)


def is_noun(text: str, name: re.Match[str], particles: list[str]) -> bool:
    """Whether a word in small letters is what it says, and nobody's surname."""
    if particles[-1:] in (["de"], ["het"]):
        return _is_noun_after(name[0], particles) or bool(DIRECTION_NEXT.match(text, name.end()))
    return not particles and (name[0] in ("bloemen", "wijnen") or bool(NOUN_NEXT.match(text, name.end())))
