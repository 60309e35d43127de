"""Tags of questions are the tags of the library: a question takes what exists, or adds a word of its own."""

import unicodedata
from collections.abc import Collection, Iterable
from functools import reduce
from operator import or_

from django.db.models import Q
from taggit.models import Tag

MOST = 5
LONGEST = 40


def split(typed: str) -> list[str]:
    """Read what was typed, words between commas or on lines, in small letters and each once.

    >>> split("Eten, dementie;  eten")
    ['eten', 'dementie']
    """
    parts = typed.replace(";", ",").replace("\n", ",").split(",")
    words = (" ".join(unicodedata.normalize("NFC", part).split()).lower().lstrip("#") for part in parts)
    return list(dict.fromkeys(word for word in words if word))


def known_tags(names: Collection[str]) -> list[Tag]:
    """Return the tags with these names, made where they don't exist; the spelling of the library goes first."""
    found = {tag.name.lower(): tag for tag in Tag.objects.filter(_any_case(names))} if names else {}
    return [found.get(name.lower()) or _made(name) for name in names]


def _any_case(names: Iterable[str]) -> Q:
    return reduce(or_, (Q(name__iexact=name) for name in names))


def _made(name: str) -> Tag:
    tag, _made_now = Tag.objects.get_or_create(name=name)
    return tag


def suggestions() -> list[str]:
    """The words of the library, for a list to choose from. One query."""
    tags = Tag.objects.filter(practices_practicetag_items__content_object__live=True)
    return list(tags.order_by("name").values_list("name", flat=True).distinct())
