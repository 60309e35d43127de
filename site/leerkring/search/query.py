"""What somebody types into a search field, made harmless and comparable."""

import re
import unicodedata
from dataclasses import dataclass

from django.utils.translation import gettext as _

LONGEST = 200
MOST_WORDS = 20
WORD = re.compile(r"[^\W_]+(?:[-'’.&+][^\W_]+)*")
ENDINGS = ("heden", "lijke", "ende", "jes", "ens", "en", "er", "es", "je", "s", "e")
SHORTEST_STEM = 4
# Words that tell nothing; PostgreSQL leaves them out too.
TELL_NOTHING = """
    aan als bij dat de der die dit door een en er het hoe ik in is je kan met mijn moet naar niet of om ook op over
    te tot uit van voor waar wat we wie wij worden zijn zo
"""
STOPWORDS = frozenset(TELL_NOTHING.split())


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """One question to the search engine: `text` as we show it again, `words` as we look for them.

    The words hold letters and digits only (with a hyphen, apostrophe or dot inside), so nothing
    that means something to a search engine or a database can be in them.

    >>> SearchQuery.read('  "Leren"  en   *:* begeleiden ').words
    ('leren', 'en', 'begeleiden')
    """

    text: str = ""
    words: tuple[str, ...] = ()
    was_cut: bool = False

    @classmethod
    def read(cls, typed: str) -> "SearchQuery":
        """Clean what was typed. Never fails, whatever was typed."""
        head = typed[: LONGEST * 5]
        clean = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in head)
        tidy = " ".join(unicodedata.normalize("NFC", clean).split())
        text = tidy[:LONGEST].rstrip()
        words = tuple(dict.fromkeys(WORD.findall(unicodedata.normalize("NFC", text.casefold()))))
        was_cut = len(typed) > len(head) or len(tidy) > LONGEST or len(words) > MOST_WORDS
        return cls(text, words[:MOST_WORDS], was_cut)

    @property
    def note(self) -> str:
        """A sentence for the person when the search is not exactly what was typed."""
        if self.was_cut:
            return _("That was a long text. We searched with the first part of it; a few words work best.")
        if self.text and not self.words:
            return _("There is no word in what you typed. Search with one or two words.")
        return ""

    @property
    def telling_words(self) -> tuple[str, ...]:
        """The words without those that stand in every text, unless there are no others."""
        return tuple(word for word in self.words if word not in STOPWORDS) or self.words

    @property
    def stems(self) -> tuple[str, ...]:
        return tuple(stem(word) for word in self.telling_words)


def stem(word: str) -> str:
    """Cut a common Dutch ending off, so that *begeleiders* also finds *begeleider* and *begeleiden*.

    Rough on purpose: it only has to find more, and what is left is looked for at the start of words.

    >>> [stem(word) for word in ("studenten", "begeleiders", "vraag", "leren", "lev")]
    ['student', 'begeleid', 'vraag', 'leren', 'lev']
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return stem(word[: -len(ending)])
    return word
