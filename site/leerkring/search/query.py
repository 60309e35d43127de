"""What somebody types into a search field, made harmless and comparable."""

import re
import unicodedata
from dataclasses import dataclass

from django.utils.translation import gettext as _

LONGEST = 200
WORD = re.compile(r"[^\W_]+(?:[-'’.&+][^\W_]+)*")


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
    def read(cls, typed: str, longest: int = LONGEST) -> "SearchQuery":
        """Clean what was typed. Never fails, whatever was typed."""
        head = typed[: longest * 5]
        clean = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in head)
        tidy = " ".join(unicodedata.normalize("NFC", clean).split())
        text = tidy[:longest].rstrip()
        words = tuple(dict.fromkeys(WORD.findall(unicodedata.normalize("NFC", text.casefold()))))
        was_cut = len(typed) > len(head) or len(tidy) > longest or len(words) > longest // 10
        return cls(text, words[: longest // 10], was_cut)

    @property
    def note(self) -> str:
        """A sentence for the person when the search is not exactly what was typed."""
        if self.was_cut:
            return _("That was a long text. We searched with the first part of it; a few words work best.")
        if self.text and not self.words:
            return _("There is no word in what you typed. Search with one or two words.")
        return ""
