"""Every kind of page speaks one language, and says so where it quotes the other."""

import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from leerkring.languages.catalogue import files
from tests.languages.spoken import spoken
from tests.quality.pages import PAGES, Kind
from tests.quality.people import BEFORE, MEMBER
from tests.served.site import serve
from tests.served.visitor import Visitor

WORD = re.compile(r"[^\W\d_]{3,}(?:[’-][^\W\d_]+)*")
PLACE = re.compile(r"%\(\w+\)[sd]|%[sd]|\\?\{\w+\\?\}")
GIVEN = re.compile(r"“[^”]*”|\S+[/@]\S*|Nederlands|Lies Lid|^Nieuw$")
"""What is not said by the interface: words of the reader, addresses, the own name of a language, a person."""
AsWho = Callable[[str], Visitor]


@pytest.fixture(scope="module", params=["en", "nl"])
def language(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def as_who(language: str, prepared_folder, tmp_path_factory) -> Iterator[AsWho]:
    """Somebody of people.py who reads this language, on a site of its own: some join, some change their profile."""
    with serve(prepared_folder, tmp_path_factory.mktemp("site") / "data") as site:

        @cache
        def become(who: str) -> Visitor:
            visitor = Visitor(site, language)
            BEFORE[who](visitor)
            if who == MEMBER:
                visitor.post("/taal/", language=language, theme="system", text_size="normal")
            return visitor

        yield become


def pairs() -> Iterator[tuple[str, str]]:
    """Yield the English and the Dutch of every text of the interface."""
    for message in files.read(files.OURS):
        if isinstance(message.id, str) and isinstance(message.string, str):
            yield message.id, message.string
        elif message.string:
            yield from zip(message.id, message.string, strict=True)


def words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(GIVEN.sub(" ", PLACE.sub(" ", text)))}


@pytest.fixture(scope="module")
def dutch_words() -> set[str]:
    """The words that the Dutch interface uses and the English one does not."""
    english = set().union(*(words(text) for text, _dutch in pairs()))
    return set().union(*(words(dutch) for _text, dutch in pairs())) - english


@pytest.fixture(scope="module")
def english_texts() -> re.Pattern[str]:
    """The whole texts of the English interface, unless the Dutch one says the same."""
    texts = {text for text, dutch in pairs() if text and text != dutch and len(words(text)) > 1}
    return re.compile("|".join(PLACE.sub(".+", re.escape(" ".join(text.split()))) for text in texts))


@pytest.mark.parametrize("kind", PAGES, ids=str)
def test_a_page_speaks_one_language(kind: Kind, language, as_who, dutch_words, english_texts):
    answer = as_who(kind.who).get(kind.address)
    assert answer.status == kind.status
    if kind.status != 500:  # rendered without the request, so in the language of the site
        assert f'<html lang="{language}"' in answer.text
    said = list(spoken(answer.text, language))
    assert len(said) > 10 or kind.status == 500
    foreign = (
        [text for text in said if words(text) & dutch_words]
        if language == "en"
        else [text for text in said if english_texts.fullmatch(text)]
    )
    assert foreign == []
