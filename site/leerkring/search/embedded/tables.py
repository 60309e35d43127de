"""The full-text index of the database, beside the table of documents and kept right by the database itself.

SQLite: a table of FTS5 that reads its text from the documents, with triggers. PostgreSQL: a column made of the
terms, with an index. Neither knows Dutch: terms were made comparable before they got here.
"""

from typing import Any

TABLE, WORDS = "search_document", "search_document_words"
COLUMNS = ("title_terms", "name_terms", "lead_terms", "heading_terms", "body_terms")
NEW = ", ".join(f"new.{name}" for name in COLUMNS)
OLD = ", ".join(f"old.{name}" for name in COLUMNS)
NAMES = ", ".join(COLUMNS)
REMOVE = f"INSERT INTO {WORDS} ({WORDS}, rowid, {NAMES}) VALUES ('delete', old.id, {OLD});"  # noqa: S608
ADD = f"INSERT INTO {WORDS} (rowid, {NAMES}) VALUES (new.id, {NEW});"  # noqa: S608
SQLITE = [
    f"CREATE VIRTUAL TABLE {WORDS} USING fts5({NAMES}, content='{TABLE}', content_rowid='id', tokenize='ascii')",
    f"CREATE TRIGGER {WORDS}_added AFTER INSERT ON {TABLE} BEGIN {ADD} END",
    f"CREATE TRIGGER {WORDS}_removed AFTER DELETE ON {TABLE} BEGIN {REMOVE} END",
    f"CREATE TRIGGER {WORDS}_changed AFTER UPDATE ON {TABLE} BEGIN {REMOVE} {ADD} END",
]
WEIGHED = " || ".join(
    f"setweight(to_tsvector('simple', {name}), '{weight}')" for name, weight in zip(COLUMNS, "ABBCD", strict=True)
)
POSTGRESQL = [
    f"ALTER TABLE {TABLE} ADD COLUMN words tsvector GENERATED ALWAYS AS ({WEIGHED}) STORED",
    f"CREATE INDEX {WORDS}_index ON {TABLE} USING gin (words)",
]


def make(apps: Any, schema_editor: Any) -> None:
    """Make the full-text index: a step of a migration."""
    make_on(schema_editor.connection)


def make_on(connection: Any) -> None:
    """Make the full-text index, unless it is there."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            if WORDS not in connection.introspection.table_names(cursor):
                for statement in SQLITE:
                    cursor.execute(statement)
        elif "words" not in {column.name for column in connection.introspection.get_table_description(cursor, TABLE)}:
            for statement in POSTGRESQL:
                cursor.execute(statement)


def make_again(apps: Any, schema_editor: Any) -> None:
    """Make it anew after the table of documents was changed: SQLite copies a table then, and its triggers are gone."""
    connection = schema_editor.connection
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for name in ("added", "removed", "changed"):
                cursor.execute(f"DROP TRIGGER IF EXISTS {WORDS}_{name}")
            cursor.execute(f"DROP TABLE {WORDS}")
            for statement in [*SQLITE, f"INSERT INTO {WORDS} ({WORDS}) VALUES ('rebuild')"]:  # noqa: S608
                cursor.execute(statement)


def remove(apps: Any, schema_editor: Any) -> None:
    """Take the full-text index away again: the step back."""
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for name in ("added", "removed", "changed"):
                cursor.execute(f"DROP TRIGGER {WORDS}_{name}")
            cursor.execute(f"DROP TABLE {WORDS}")
        else:
            cursor.execute(f"ALTER TABLE {TABLE} DROP COLUMN words")
