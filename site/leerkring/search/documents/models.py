"""The index in the database: what can be found, and what of it has changed since."""

from collections.abc import Iterable

from django.db import models
from django.utils import timezone

TERM_FIELDS = ("title_terms", "name_terms", "lead_terms", "heading_terms", "body_terms")
"""The searchable columns, as terms with a space between them (`leerkring.search.language.terms`)."""


class DocumentQuerySet(models.QuerySet["Document"]):
    def at(self, places: Iterable[tuple[str, int]]) -> "DocumentQuerySet":
        """Narrow to these (source, number of the object): by the index on both, never by reading them all."""
        numbers: dict[str, set[int]] = {}
        for source, number in places:
            numbers.setdefault(source, set()).add(number)
        wanted = models.Q(pk__in=[])
        for source, each in numbers.items():
            wanted |= models.Q(source=source, object_id__in=each)
        return self.filter(wanted)


class Document(models.Model):
    """One thing that can be found, as its source described it last.

    It holds the number of the group that it belongs to, never who may read there: that is asked
    with each search (`leerkring.search.sources`).
    """

    source = models.CharField(max_length=20)
    object_id = models.BigIntegerField()
    kind = models.CharField(max_length=20, db_index=True)
    group_id = models.BigIntegerField(null=True, db_index=True)
    title = models.CharField(max_length=255)
    title_key = models.CharField(max_length=255, db_index=True)
    summary = models.TextField(blank=True)
    text = models.TextField(blank=True)
    slug = models.CharField(max_length=255, blank=True)
    address = models.CharField(max_length=1000)
    language = models.CharField(max_length=2, default="nl")
    passages = models.JSONField(default=list)
    facets = models.JSONField(default=dict)
    published_at = models.DateTimeField(null=True)
    digest = models.CharField(max_length=32)
    lead = models.TextField(default="", blank=True)
    names = models.TextField(default="", blank=True)
    headings = models.TextField(default="", blank=True)
    written = models.BigIntegerField(default=0)
    """Grows with every change: an older state never takes the place of a newer one in another index."""
    title_terms = models.TextField(blank=True)
    name_terms = models.TextField(blank=True)
    lead_terms = models.TextField(blank=True)
    heading_terms = models.TextField(blank=True)
    body_terms = models.TextField(blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "object_id"], name="one_document_per_object")]
        verbose_name = "search document"

    def __str__(self) -> str:
        return f"{self.source} {self.object_id}: {self.title}"


class Change(models.Model):
    """Something that an index has not taken in yet (the outbox). One row for each object: only its last state counts.

    is_written: the database index has it; Elasticsearch may not.
    is_moved:   its place changed, or it appeared or went: until Elasticsearch knows, it is left out of hits and counts.
    """

    source = models.CharField(max_length=20)
    object_id = models.BigIntegerField()
    number = models.BigIntegerField()
    is_written = models.BooleanField(default=False)
    is_moved = models.BooleanField(default=False)
    tries = models.PositiveSmallIntegerField(default=0)
    try_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "object_id"], name="one_change_per_object")]
        verbose_name = "change to index"

    def __str__(self) -> str:
        return f"{self.source} {self.object_id}"


class Word(models.Model):
    """A word of the public library with the number of documents that have it; private texts never get here."""

    text = models.CharField(max_length=64)
    is_term = models.BooleanField()
    """A term as it is compared, or a word as people write it."""
    documents = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["is_term", "text"], name="one_row_per_word")]
        verbose_name = "word of the library"

    def __str__(self) -> str:
        return self.text
