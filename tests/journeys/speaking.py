"""The two ways in which a journey is walked, so that both languages and pages without script are seen.

A journey says the English words of the source; on the page stand those of the language of the way.
"""

from dataclasses import dataclass

import pytest
from django.utils import translation
from django.utils.translation import gettext

LOCALES = {"nl": "nl-NL", "en": "en-GB"}


@dataclass(frozen=True)
class Way:
    language: str
    script: bool

    def __str__(self) -> str:
        return f"{self.language} {'with' if self.script else 'without'} script"

    def says(self, words: str, **parts: str) -> str:
        """Return how the interface says these words of the source; an unknown sentence fails."""
        with translation.override(self.language):
            said = gettext(words)
        assert self.language == "en" or said != words, f"not translated: {words}"
        return said % parts if parts else said

    @property
    def browser(self) -> dict[str, object]:
        """The options of a window that speaks this language."""
        return {"locale": LOCALES[self.language], "java_script_enabled": self.script}


WAYS = [Way("nl", script=True), Way("en", script=False)]
both_ways = pytest.mark.parametrize("way", WAYS, ids=str)
