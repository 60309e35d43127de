"""The analysers and the mapping of an index, made from the same word lists as the embedded engine reads.

Elasticsearch folds, drops stop words and stems by itself. Three things come with the texts, because its own parts
do them otherwise: compounds are cut by our splitter (`body.py`; Lucene's cuts *leider* out of *begeleider*), and
synonyms and spelling are read from the query, so that what an editor adds counts at once.
"""

import hashlib
import json
from typing import Any

from leerkring.search.facets import FACETS
from leerkring.search.language.lists import stop_words
from leerkring.search.language.stem import stems_by_form

FORM = 2
"""Raise it when an index of before cannot answer any more: the site then searches its database until the rebuild."""
WORD = r"[\p{L}\p{N}]+(?:['&][\p{L}\p{N}]+)*"
BORROWED = r"(?<=ie|ule|oute|eau|ch)e?s$"
FOLDED = ["lowercase", "asciifolding", "apostrophe_ending", "inner_sign", "longest"]


def analysis() -> dict[str, Any]:
    """The part `analysis` of the settings of an index."""
    return {
        "char_filter": {"apostrophes": {"type": "mapping", "mappings": ["’=>'", "‘=>'", "´=>'", "`=>'"]}},
        "tokenizer": {"words": {"type": "pattern", "pattern": WORD, "group": 0}},
        "filter": {
            "apostrophe_ending": {"type": "pattern_replace", "pattern": "'(s|tje|er|ers|en)$", "replacement": ""},
            "inner_sign": {"type": "pattern_replace", "pattern": "['&]", "replacement": ""},
            "longest": {"type": "truncate", "length": 60},
            "no_stop_words": {"type": "stop", "stopwords": sorted(stop_words())},
            "borrowed_plural": {"type": "pattern_replace", "pattern": BORROWED, "replacement": ""},
            "known_forms": {"type": "stemmer_override", "rules": known_forms()},
            "stems": {"type": "stemmer", "language": "dutch"},
        },
        "analyzer": {
            "dutch_of_care": {
                "type": "custom",
                "char_filter": ["apostrophes"],
                "tokenizer": "words",
                "filter": [*FOLDED, "no_stop_words", "borrowed_plural", "known_forms", "stems"],
            }
        },
    }


def known_forms() -> list[str]:
    """What the stemmer gets wrong, as rules: verbs of care with all their forms, and the exceptions."""
    return [f"{singular(form)} => {own}" for form, own in sorted(stems_by_form().items())]


def singular(word: str) -> str:
    """As `borrowed_plural` does."""
    for ending in ("ies", "ules", "outes", "eaus"):
        if word.endswith(ending):
            return word[:-1]
    return word.removesuffix("es") if word.endswith("ches") else word


def mapping() -> dict[str, Any]:
    """The fields of an index. `all` has every text; title and lead say where a word counts for more.

    `facets` is for filters; `facet` has a field for each, with the words to show, for counting.
    """
    text = {"type": "text", "analyzer": "dutch_of_care", "norms": False}
    keyword = {"type": "keyword", "norms": False}
    return {
        "dynamic": "strict",
        "_meta": {"language": language_digest()},
        "properties": {
            "title": text | {"copy_to": "all"},
            "lead": text | {"copy_to": "all"},
            "body": {"type": "text", "index": False, "copy_to": "all"},
            "all": text,
            "title_key": keyword,
            "source": keyword,
            "kind": keyword,
            "object_id": {"type": "long"},
            "group_id": {"type": "long"},
            "row": {"type": "long"},
            "facets": keyword,
            "facet": {"properties": {facet.name: keyword | {"ignore_above": 1000} for facet in FACETS}},
            "published_at": {"type": "date"},
        },
    }


def language_digest() -> str:
    """What tells the language of one index from that of another."""
    return hashlib.blake2b(json.dumps([FORM, analysis()]).encode(), digest_size=8).hexdigest()
