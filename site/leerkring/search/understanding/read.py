"""From typed words to concepts: phrases and compounds first, then each word with what may stand for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from leerkring.search.documents.vocabulary import Vocabulary
from leerkring.search.language.compound import Splitter, splitter
from leerkring.search.language.light import is_light
from leerkring.search.language.lists import ordinary_words, stop_words
from leerkring.search.language.spelling import corrections
from leerkring.search.language.stem import stem
from leerkring.search.language.synonyms import SAME, Synonyms, key
from leerkring.search.language.terms import key as text_key
from leerkring.search.language.tokens import hyphened
from leerkring.search.understanding.asked import asked
from leerkring.search.understanding.concepts import GUESSED, SAID, Alternative, Concept, Understood
from leerkring.search.understanding.correcting import corrected
from leerkring.search.understanding.joining import apart as taken_apart
from leerkring.search.understanding.joining import joined
from leerkring.search.understanding.situations import recognised
from leerkring.search.understanding.typed import typed_words

PARTS, JOINED, APART, BEGINNING = 0.8, 0.95, 0.7, 0.7
"""How surely all parts of a compound, a joined word, separate words and a longer word mean it."""
FIRST, HEAD = 0.35, 0.3
"""How surely the first part of a compound alone, and its last, have to do with it: *nacht*, *dienst*."""
LIGHT, OWN = 0.2, 0.5
SITUATION, TOLD = 0.75, 0.5
"""How surely words together mean what the list says, and what each of them still tells by itself."""
MOST_ALTERNATIVES = 24


@dataclass(frozen=True)
class Reading:
    """Reads queries with the words of a library and the synonyms of a site."""

    vocabulary: Vocabulary
    synonyms: Synonyms

    def read(self, text: str) -> Understood:
        apart = hyphened(text)
        typed = typed_words(text)
        concepts = self._with_situations(typed, list(self._concepts(typed, apart)))
        return Understood(tuple(concepts), text_key(text), corrected(text, concepts), asked(concepts))

    def _with_situations(self, typed: Sequence[str], concepts: list[Concept]) -> list[Concept]:
        """Add what the words mean together; each of those words alone then tells less."""
        by_stem = {stem(word): word for word in typed}
        told: set[str] = set()
        added = []
        for stems, situation in recognised(by_stem.keys()):
            found = [
                Alternative(key(phrase), phrase, sure, "synonym", together=near)
                for phrase in situation.meant
                for sure, near in ((SITUATION, True), (APART * SITUATION, False))
            ]
            words = " ".join(word for own, word in by_stem.items() if own in stems)
            if (concept := self._concept(words, found, light=False)).is_known:
                told |= stems
                added.append(replace(concept, is_here=True, is_more=True))
        return [each.part(TOLD) if told.issuperset(key(each.typed.split())) else each for each in concepts] + added

    def _concepts(self, typed: Sequence[str], apart: Mapping[str, tuple[str, ...]]) -> Iterator[Concept]:
        place = 0
        while place < len(typed):
            for length in range(min(self.synonyms.longest, len(typed) - place, 4), 1, -1):
                if phrase := self._phrase(tuple(typed[place : place + length])):
                    yield phrase
                    place += length
                    break
            else:
                yield from self._words(typed[place], apart.get(typed[place], ()))
                place += 1

    def _words(self, word: str, apart: tuple[str, ...]) -> Iterator[Concept]:
        """One concept; for a compound that is nowhere one for each part: *buurtleren* is *buurt* and *leren*."""
        own = stem(word)
        parts = self.splitter.parts(word) or taken_apart(word, self.vocabulary.words)
        telling_parts = [part for part in parts if part not in stop_words()]
        is_one = own in self.vocabulary.terms or word in ordinary_words() or self.synonyms.of((own,))
        if len(telling_parts) < 2 or is_one:
            yield self._word(word, apart)
        elif phrase := self._phrase(tuple(telling_parts)):
            yield phrase
        else:
            apiece = [self._word(part, ()) for part in telling_parts]
            yield from apiece if all(each.is_known for each in apiece) else [self._word(word, apart)]

    def _phrase(self, typed: tuple[str, ...]) -> Concept | None:
        """Several words that are one thing: a phrase that has synonyms, or a compound written apart."""
        found = [Alternative(key([word]), (word,), JOINED, "joined") for word in joined(typed, self.vocabulary.terms)]
        found += self._synonyms(key(typed))
        if not found:
            return self._glued(typed)
        apart = APART if all(not is_light(word) for word in typed) else 0.4
        near = Alternative(key(typed), typed, 1.0, "typed", together=True)
        return self._concept(
            " ".join(typed), [near, replace(near, strength=apart, together=False), *found], light=False
        )

    def _glued(self, typed: tuple[str, ...]) -> Concept | None:
        """A compound that was written apart and wrong: *absorbtie vermogen*."""
        strange = [word for word in typed if not self._is_known(word, self._said(word))]
        if len(typed) != 2 or not "".join(typed).isalpha() or all(self._meant(word) for word in strange):
            return None
        found = [Alternative(key([word]), (word,), sure, "spelling") for word, sure in self._meant("".join(typed))]
        concept = self._concept(" ".join(typed), found, light=False)
        return concept if concept.alternatives else None  # what may be meant stands on no page

    def _word(self, word: str, apart: tuple[str, ...]) -> Concept:
        found = self._said(word)
        if apart:
            found += [Alternative(key(apart), apart, PARTS, "compound", together=True), *self._synonyms(key(apart))]
            found.append(Alternative(key(apart), apart, APART, "compound"))
        if not self._is_known(word, found):
            found += self._beginnings(word)
            found += [each for other, sure in self._meant(word) for each in self._corrections(other, sure)]
        return self._concept(word, found, light=is_light(word))

    def _said(self, word: str) -> list[Alternative]:
        """A word as it was typed, by its parts, and by what stands for it."""
        parts = self._parts(word, 1.0) if stem(word) in self.vocabulary.terms or word not in ordinary_words() else []
        return [Alternative(key([word]), (word,)), *parts, *self._synonyms(key([word]))]

    @cached_property
    def splitter(self) -> Splitter:
        """Takes compounds of a query apart: also into words that only the synonyms have."""
        return splitter(self.vocabulary.grown | self.synonyms.simple_words)

    def _parts(self, word: str, strength: float, why: str = "compound") -> list[Alternative]:
        if not (parts := self.vocabulary.splitter.parts(word)):
            return []
        found = [Alternative(key(parts), parts, PARTS * strength, why)]
        if strength == 1.0:
            alone = ((parts[:1], FIRST), (parts[-1:], HEAD))
            found += [Alternative(key(part), part, sure, why) for part, sure in alone if not is_light(part[0])]
        return found

    def _synonyms(self, stems: tuple[str, ...], strength: float = 1.0) -> Iterator[Alternative]:
        """What stands for a word; where the library has that only in longer words, those."""
        for phrase, sure in self.synonyms.of(stems).items():
            yield (meant := Alternative(key(phrase), phrase, sure * strength, "synonym", together=len(phrase) > 1))
            if sure >= SAME and len(phrase) == 1 and meant.terms[0] not in self.vocabulary.terms:
                for longer in self._beginnings(phrase[0]):
                    yield replace(longer, strength=longer.strength * meant.strength, why="synonym")

    def _is_known(self, word: str, found: Sequence[Alternative]) -> bool:
        """Whether the word needs no guessing: the library or the synonyms have it, or all its parts."""
        terms = self.vocabulary.terms
        return (
            is_light(word)
            or word in ordinary_words()
            or any(all(term in terms for term in each.terms) for each in found if each.strength > FIRST)
        )

    def _beginnings(self, word: str) -> list[Alternative]:
        """Longer words that begin with what was typed: half a word will do."""
        longer = self.vocabulary.beginning_with(word)
        return [Alternative(key([each]), (each,), BEGINNING, "beginning") for each in longer]

    def _meant(self, word: str) -> list[tuple[str, float]]:
        return corrections(word, self._spelled)

    @cached_property
    def _spelled(self) -> dict[str, int]:
        """Every word that somebody may have meant."""
        return dict.fromkeys(self.synonyms.words, 0) | self.vocabulary.words

    def _corrections(self, word: str, sure: float) -> Iterator[Alternative]:
        yield Alternative(key([word]), (word,), sure, "spelling")
        yield from self._parts(word, sure, "spelling")
        yield from self._synonyms(key([word]), sure)

    def _concept(self, typed: str, found: Sequence[Alternative], *, light: bool) -> Concept:
        """Weigh a concept by the words that surely mean it; what is not in the library goes."""
        best: dict[tuple[tuple[str, ...], bool], Alternative] = {}
        for each in found:
            place = (each.terms, each.together)
            if place not in best or best[place].strength < each.strength:
                best[place] = each
        known = [each for each in best.values() if all(term in self.vocabulary.terms for term in each.terms)]
        likely = [each for each in known if each.strength > FIRST]
        sure = [each for each in likely if each.strength >= PARTS] or likely
        weight = max((self._weight(each) for each in sure), default=self.vocabulary.weight(""))
        alike = [self._weight(each) for each in known if each.strength >= SAME * PARTS and each.why != "compound"]
        weight = OWN * weight + (1 - OWN) * min([weight, *alike])
        # What no page of the library has may stand in what members wrote.
        others = [each for each in best.values() if each not in known and each.why not in GUESSED]
        order = {each: (each not in known and each.why not in SAID, -each.strength) for each in [*known, *others]}
        kept = sorted(order, key=lambda each: order[each])[:MOST_ALTERNATIVES]
        part = LIGHT if light else 1.0
        weighed = [replace(each, weight=part * min(weight, self._weight(each))) for each in kept]
        is_here = any(each.why in SAID and each.strength > FIRST for each in known)
        return Concept(typed, tuple(weighed), weight * part, bool(likely), is_here)

    def _weight(self, alternative: Alternative) -> float:
        """What several words together tell is more than the rarest of them tells."""
        weights = sorted((self.vocabulary.weight(term) for term in alternative.terms), reverse=True)
        return weights[0] + sum(weights[1:]) / 2
