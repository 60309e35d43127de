"""Dutch as the search reads it: forms, compounds, verbs that come apart, and words that tell nothing."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from leerkring.search.documents.vocabulary import Vocabulary
from leerkring.search.language.light import is_light
from leerkring.search.language.separable import joined
from leerkring.search.language.spelling import corrections
from leerkring.search.language.stem import plain_stem, stem, trunk
from leerkring.search.language.synonyms import synonyms
from leerkring.search.understanding.read import Reading
from leerkring.search.understanding.typed import typed_words

WORDS = {"wijk": 4, "leren": 9, "student": 8, "studenten": 8, "leeromgeving": 2, "wekelijks": 1, "opvangen": 1}


@pytest.fixture
def reading() -> Reading:
    """Reads with a library of a few words."""
    return Reading(Vocabulary(1, 20, {stem(word): count for word, count in WORDS.items()}, WORDS), synonyms())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hoe vang je een stagiair op", ["opvang", "stagiair"]),
        ("waarom haken zoveel leerlingen af?", ["afhaken", "zoveel", "leerlingen"]),
        ("wat leren studenten aan ons", ["leren", "studenten"]),
        ("hoe kijk ik terug op mijn dienst", ["terugkijk", "dienst"]),
    ],
)
def test_the_two_parts_of_a_verb_are_read_as_one(typed: str, meant: list[str]) -> None:
    assert typed_words(typed) == meant


def test_a_verb_stays_apart_when_its_second_part_belongs_to_what_follows() -> None:
    assert joined(["leren", "wij", "aan", "de", "studenten"]) == ["leren", "wij", "aan", "de", "studenten"]


def test_words_that_look_like_others_are_kept_apart() -> None:
    assert stem("helpende") != stem("helpen")
    assert stem("leraren") != stem("leren")
    assert stem("ouders") != stem("oudere")
    assert "met" not in typed_words("met wie meet je dat")


def test_a_light_word_is_light_in_every_form() -> None:
    assert is_light("organiseer")
    assert is_light("voorbeelden")
    assert not is_light("mantelzorger")


def test_a_compound_that_is_nowhere_is_read_in_its_parts(reading: Reading) -> None:
    assert [concept.typed for concept in reading.read("wijkleren").concepts] == ["wijk", "leren"]


def test_words_that_are_one_compound_here_are_read_as_that(reading: Reading) -> None:
    (concept,) = reading.read("omgeving om te leren").concepts
    assert ("leeromgeving",) in [each.words for each in concept.alternatives]
    assert trunk("leren") == "leer"


def test_a_compound_of_which_a_part_is_unknown_is_unknown(reading: Reading) -> None:
    (concept,) = reading.read("gordijnenwijk").concepts
    assert not concept.is_known


def test_a_word_of_every_day_is_no_mistake(reading: Reading) -> None:
    assert reading.read("wekker").corrected == ""


def test_a_short_word_is_not_guessed_from_far() -> None:
    assert corrections("streng", {"sturing": 5}) == []
    assert corrections("menisterf", {"mennistenerf": 1})[0][0] == "mennistenerf"


def test_nothing_is_meant_when_another_word_is_unknown(reading: Reading) -> None:
    assert reading.read("studemten").corrected == "studenten"
    assert reading.read("studemten fietsband").corrected == ""


def test_words_can_be_read_by_many_at_once() -> None:
    """The stemmer of the library keeps the word at hand in itself; a site has threads."""
    words = [
        f"{first}{rest}" for first in ("bege", "over", "zorg", "werk") for rest in ("leidingen", "leggers", "taken")
    ]
    alone = [plain_stem(word) for word in words]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(plain_stem, words * 400))
    assert together == alone * 400


def test_an_everyday_word_is_not_what_a_phrase_with_it_says() -> None:
    """“Hoe je leert” leaves one word beside its stop words, and every page about learning would have it."""
    for word, meant in (("leren", "leerstijl"), ("stagiairs", "verhouding"), ("afdelingen", "organisatieleren")):
        assert (meant,) not in synonyms().of((stem(word),))
