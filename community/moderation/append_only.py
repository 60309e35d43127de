"""A table whose rows are only ever added: guarded in Python, and in the database against changing what stands there."""

from typing import Any, NoReturn

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.ddl_references import Statement, Table

SENTENCE = "This log can only be added to."


class Unchangeable(TypeError):
    """Somebody's code tried to change or remove a line of the log."""


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """Refuses what would change or remove rows; `raw` SQL meets the trigger of the database."""

    def _refuse(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise Unchangeable(SENTENCE)

    update = delete = bulk_update = update_or_create = _refuse
    aupdate = adelete = abulk_update = aupdate_or_create = _refuse


class AppendOnlyModel(models.Model):
    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise Unchangeable(SENTENCE)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise Unchangeable(SENTENCE)


class NeverChanges(models.constraints.BaseConstraint):
    """A trigger that refuses UPDATE, and on PostgreSQL DELETE as well.

    It is a constraint, so that it is made wherever the table is made. SQLite empties a table for
    `flush` by DELETE, row by row, and knows no other way: there only the Python guard keeps rows from deletion.
    """

    TRIGGERS = {
        "sqlite": [
            "CREATE TRIGGER %(name)s BEFORE UPDATE ON %(table)s BEGIN SELECT RAISE(ABORT, '" + SENTENCE + "'); END"
        ],
        "postgresql": [
            "CREATE OR REPLACE FUNCTION %(name)s() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '" + SENTENCE + "'; END $$",
            "CREATE TRIGGER %(name)s BEFORE UPDATE OR DELETE ON %(table)s FOR EACH ROW EXECUTE FUNCTION %(name)s()",
        ],
    }

    def constraint_sql(self, model: Any, schema_editor: Any) -> Any:
        schema_editor.deferred_sql.extend(self._statements(model, schema_editor))

    def create_sql(self, model: Any, schema_editor: Any) -> Any:
        for statement in self._statements(model, schema_editor):
            schema_editor.execute(statement, None)

    def remove_sql(self, model: Any, schema_editor: Any) -> Any:
        of_table = "" if schema_editor.connection.vendor == "sqlite" else " ON %(table)s"
        return self._statement("DROP TRIGGER %(name)s" + of_table, model, schema_editor)

    def validate(self, model: type[models.Model], instance: Any, exclude: Any = None, using: str = "default") -> None:
        """Nothing about one row can be wrong."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NeverChanges) and self.name == other.name

    __hash__ = None  # type: ignore[assignment]  # like Django's own constraints

    def _statements(self, model: type[models.Model], schema_editor: BaseDatabaseSchemaEditor) -> list[Statement]:
        vendor = schema_editor.connection.vendor
        return [self._statement(sql, model, schema_editor) for sql in self.TRIGGERS[vendor]]

    def _statement(self, sql: str, model: type[models.Model], schema_editor: BaseDatabaseSchemaEditor) -> Statement:
        table = Table(model._meta.db_table, schema_editor.quote_name)
        return Statement(sql, name=schema_editor.quote_name(self.name), table=table)
