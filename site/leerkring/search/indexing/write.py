"""Writes what a source says about its objects into the database index."""

import hashlib
import json
import time
from collections.abc import Sequence
from dataclasses import asdict

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from leerkring.search.documents.models import Document
from leerkring.search.documents.vocabulary import vocabulary
from leerkring.search.documents.words import count
from leerkring.search.language import terms as language
from leerkring.search.language.compound import Splitter
from leerkring.search.sources import Description, Source

FORM = 4
"""Raise it when the terms of the same text change: every document is then written anew by `search_index repair`."""
PLACE = ("kind", "group_id")


def write(source: Source, numbers: Sequence[int]) -> set[int]:
    """Bring the index up to these objects of a source.

    Return those that moved: that appeared, went, or came to another group or kind.
    """
    described = source.describe(numbers)
    split = vocabulary().splitter
    with transaction.atomic():
        known = {each.object_id: each for each in Document.objects.filter(source=source.name, object_id__in=numbers)}
        fresh = {
            number: document(source.name, number, each, split)
            for number, each in described.items()
            if number not in known or known[number].digest != digest(each)
        }
        gone = [known[number] for number in known if number not in described]
        replaced = [known[number] for number in fresh if number in known]
        Document.objects.filter(pk__in=[each.pk for each in gone]).delete()
        _store(fresh, known)
        if source.is_public:
            count(fresh.values(), [*gone, *replaced])
    moved = {number for number, each in fresh.items() if number not in known or _place(each) != _place(known[number])}
    return moved | {each.object_id for each in gone}


def _place(document: Document) -> list[object]:
    return [getattr(document, name) for name in PLACE]


def _store(fresh: dict[int, Document], known: dict[int, Document]) -> None:
    for number, each in fresh.items():
        if number in known:
            each.written = max(each.written, known[number].written + 1)
    place = ["source", "object_id"]
    fields = [
        field.name for field in Document._meta.concrete_fields if not field.primary_key and field.name not in place
    ]
    Document.objects.bulk_create(
        fresh.values(), update_conflicts=True, unique_fields=place, update_fields=fields, batch_size=200
    )


def digest(description: Description) -> str:
    """What tells two descriptions apart."""
    said = json.dumps([FORM, asdict(description)], sort_keys=True, cls=DjangoJSONEncoder)
    return hashlib.blake2b(said.encode(), digest_size=16).hexdigest()


def document(source: str, number: int, said: Description, split: Splitter) -> Document:
    """Return the document of a description; it is not stored yet."""

    def terms(*texts: str) -> str:
        return " ".join(language.terms(" . ".join(text for text in texts if text), split))

    return Document(
        source=source,
        object_id=number,
        kind=said.kind,
        group_id=said.group_id,
        title=said.title[:255],
        title_key=language.key(said.title)[:255],
        summary=said.summary,
        text=said.body,
        slug=said.slug,
        address=said.address,
        language=said.language,
        passages=[asdict(passage) for passage in said.passages],
        facets=said.facets,
        published_at=said.published_at,
        digest=digest(said),
        lead=said.lead or said.summary,
        names=" . ".join(name for name in said.names if name),
        headings=" . ".join(said.headings),
        written=time.time_ns(),
        title_terms=terms(said.title),
        name_terms=terms(*said.names),
        lead_terms=terms(said.lead or said.summary),
        heading_terms=terms(*said.headings),
        body_terms=terms(said.body),
    )
