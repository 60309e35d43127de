"""Judged queries: class → query → slug of a page → grade (3 = what was meant, 2 = helps too, 1 = touches it)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).parent
CLASSES = ("exact", "organisation", "inflection", "compound", "synonym", "typo", "question", "unanswerable")
HELD_OUT = ("held_out", "fresh")
"""The sets that nothing is tuned to."""
DEPTH = 10
MOST_UNANSWERABLE = 3


@dataclass(frozen=True)
class Judged:
    kind: str
    query: str
    grades: dict[str, int]

    def score(self, found: Sequence[str]) -> float:
        """nDCG@10 of the slugs that were found; what cannot be answered scores 1 with at most 3 results."""
        if self.kind == "unanswerable":
            return float(len(found) <= MOST_UNANSWERABLE)
        gained = dcg([self.grades.get(slug, 0) for slug in found])
        return gained / dcg(sorted(self.grades.values(), reverse=True))


def dcg(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:DEPTH]))


def judged(name: str) -> list[Judged]:
    """The queries of tests/search/relevance/<name>.yaml."""
    given = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    return [Judged(kind, str(query), grades) for kind, each in given.items() for query, grades in each.items()]
