"""Counts in how many public documents each word stands."""

from collections import Counter
from collections.abc import Iterable

from django.db import connection

from leerkring.search.documents.models import Document, Word
from leerkring.search.language.tokens import words

LONGEST = 64
Words = Counter[tuple[str, bool]]
"""(word, is it a term) → by how many documents its count changes."""
ADD = f"""INSERT INTO {Word._meta.db_table} (text, is_term, documents) VALUES (%s, %s, %s)
    ON CONFLICT (is_term, text) DO UPDATE SET documents = {Word._meta.db_table}.documents + excluded.documents"""  # noqa: S608


def words_of(document: Document) -> Words:
    """Each word and each term of a document once, and the document itself."""
    terms = f"{document.title_terms} {document.name_terms} {document.lead_terms} {document.heading_terms}"
    found = {(term, True) for term in f"{terms} {document.body_terms}".split()}
    found |= {(word, False) for word in words(f"{document.title} {document.summary} {document.text}") if len(word) > 2}
    return Counter({("", True), *((text, is_term) for text, is_term in found if len(text) <= LONGEST)})


def count(added: Iterable[Document], removed: Iterable[Document]) -> None:
    """Take in documents that came and went; whoever reads the words learns that they changed."""
    change: Words = Counter()
    for document in added:
        change.update(words_of(document))
    for document in removed:
        change.subtract(words_of(document))
    rows = [(text, is_term, by) for (text, is_term), by in sorted(change.items()) if by]
    if rows:
        with connection.cursor() as cursor:
            cursor.executemany(ADD, [*rows, ("", False, 1)])


def make_known() -> None:
    """Let every process read the words again, and with them what editors added."""
    with connection.cursor() as cursor:
        cursor.execute(ADD, ("", False, 1))
