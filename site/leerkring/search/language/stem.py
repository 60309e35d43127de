"""From a form of a word to its stem: one stem for *begeleiden*, *begeleidt*, *begeleider* and *begeleiding*.

Snowball's Dutch stemmer (the one that Elasticsearch has too) does most words. It knows no verbs, so the forms
of the verbs of care are made here from their infinitives; and what it gets wrong stands in exceptions.txt.
"""

from functools import cache, lru_cache
from threading import Lock

import snowballstemmer

from leerkring.search.language.lists import lines
from leerkring.search.language.tokens import fold

_snowball = snowballstemmer.stemmer("dutch_porter")
_one_at_a_time = Lock()
"""The stemmer keeps the word at hand in itself: two threads at once would stem each other's."""
VOWELS = "aeiou"
INSEPARABLE = ("be", "ver", "ont", "her", "ge", "er")
SOFT = {"v": "f", "z": "s"}
PLURALS = (("ies", "ie"), ("ches", "ch"), ("ules", "ule"), ("outes", "oute"), ("eaus", "eau"))
"""Plurals of borrowed words, which the stemmer leaves as they are: *locaties*, *coaches*, *modules*."""
VOICELESS = "tkfschpx"


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Return the stem of a folded word.

    >>> [stem(word) for word in ("studenten", "begeleidt", "begeleiders", "geleerd", "uitgevallen", "wijken")]
    ['student', 'begeleid', 'begeleid', 'ler', 'uitvall', 'wijk']
    """
    return stems_by_form().get(word) or plain_stem(word)


def plain_stem(word: str) -> str:
    if len(word) <= 3 or word.isdecimal():
        return word
    for ending, kept in PLURALS:
        if word.endswith(ending):
            word = word.removesuffix(ending) + kept
            break
    with _one_at_a_time:
        return str(_snowball.stemWord(word))


@cache
def stems_by_form() -> dict[str, str]:
    """The words whose stem is not what the stemmer makes of them: form → stem."""
    known: dict[str, str] = {}
    for line in lines("verbs"):
        verb, *irregular = fold(line).split()
        own = plain_stem(verb.replace("|", ""))
        for form in [*_forms(verb), *irregular]:
            known.setdefault(form, own)
    for line in lines("exceptions"):
        form, own = fold(line).split()
        known[form.replace("'", "")] = own
    return known


def _forms(verb: str) -> list[str]:
    """All regular forms of a verb, with those who do it and the doing."""
    prefix, _, infinitive = verb.rpartition("|")
    trunk = _trunk(infinitive)
    ending = "t" if infinitive.removesuffix("en")[-1:] in VOICELESS else "d"
    participle = trunk if trunk.endswith(ending) else trunk + ending
    if not infinitive.startswith(INSEPARABLE):
        participle = "ge" + participle
    base = infinitive.removesuffix("n")[:-1] if infinitive.endswith("en") else infinitive
    own = [infinitive, trunk, trunk + "t", trunk + ending + "e", trunk + ending + "en", infinitive + "d"]
    own += [infinitive + "de", base + "er", base + "ers", base + "ing", base + "ingen", base + "ster", base + "sters"]
    own += [participle, participle + "e", participle + "en"]
    if trunk.endswith("r"):
        own += [base + "aar", base + "aars"]
    return [prefix + form for form in own] + ([prefix + "te" + infinitive] if prefix else [])


def trunk(word: str) -> str:
    """What a compound begins with when it is about doing something: *leer* of *leren*; other words as they are."""
    return _trunk(word) if len(word) > 4 and word.endswith("en") and stem(word) in _verbs() else word


@cache
def _verbs() -> frozenset[str]:
    return frozenset(plain_stem(fold(line).split()[0].replace("|", "")) for line in lines("verbs"))


def _trunk(infinitive: str) -> str:
    """*begeleiden* → *begeleid*, *stoppen* → *stop*, *leren* → *leer*, *reizen* → *reis*."""
    base = infinitive.removesuffix("en")
    if base[-2:-1] == base[-1:] and base[-1] not in VOWELS:
        return base[:-1]
    last, before, earlier = base[-1:], base[-2:-1], base[-3:-2]
    is_open = before != "" and before in VOWELS and earlier not in VOWELS and last not in VOWELS
    is_weak = len(base) > 4 and base.endswith(("el", "en"))
    if is_open and before != "i" and not is_weak:
        base = base[:-1] + before + last
    return base[:-1] + SOFT.get(base[-1:], base[-1:])
