"""The other forms of a hard verb: who writes “geïmplementeerd” needs the advice of “implementeren”."""

from collections.abc import Iterator

DOTS = str.maketrans("eiu", "ëïü")
"""“ge” before one of these letters needs dots: “geëvalueerd”, “geïnventariseerd”."""


def forms(words: str) -> Iterator[str]:
    """Yield the words, and when they begin with a verb in “-eren”, its other forms with the same words behind.

    Such verbs are all formed alike. Other verbs have their forms as lines of their own in hard_words.tsv.

    >>> list(forms("anticiperen op"))[:3]
    ['anticiperen op', 'anticipeer op', 'anticipeert op']
    """
    yield words
    verb, space, rest = words.partition(" ")
    if stem := _stem(verb):
        for form in (stem, f"{stem}t", f"{stem}de", f"{stem}den", f"{verb}d", f"{verb}de", *_done(f"{stem}d")):
            yield f"{form}{space}{rest}"


def _stem(verb: str) -> str:
    if verb.endswith("iëren"):
        return f"{verb.removesuffix('ëren')}eer"
    if verb.endswith("ëren"):
        return f"{verb.removesuffix('ren')}er"
    return f"{verb.removesuffix('eren')}eer" if verb.endswith("eren") else ""


def _done(form: str) -> tuple[str, str]:
    done = f"ge{form[0].translate(DOTS)}{form[1:]}"
    return done, f"{done}e"
