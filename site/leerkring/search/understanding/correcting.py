"""For “did you mean”: the query as it was probably meant."""

from collections.abc import Sequence

from leerkring.search.language.tokens import words
from leerkring.search.understanding.concepts import Concept


def corrected(text: str, concepts: Sequence[Concept]) -> str:
    """The text with the best correction in place of each word that was misspelled; empty when that is no help."""
    if not all(concept.is_known for concept in concepts):
        return ""
    before = found = f" {' '.join(words(text, apart=False))} "
    for concept in concepts:
        if concept.meant:
            found = found.replace(f" {concept.typed} ", f" {' '.join(concept.meant)} ")
    return found.strip() if found != before else ""
