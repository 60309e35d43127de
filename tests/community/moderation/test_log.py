"""Nobody changes or removes a line of the log."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import translation

from community.groups.models import Group
from community.moderation.append_only import Unchangeable
from community.moderation.audit import record
from community.moderation.audit_page import ACTIONS
from community.moderation.models import AuditEntry
from leerkring.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def line(berk: Group, hanneke: User) -> AuditEntry:
    record("hide", by=hanneke, group=berk)
    return AuditEntry.objects.get()


def test_through_the_models(line: AuditEntry) -> None:
    line.note = "anders"
    rows = AuditEntry.objects.all()
    attempts = [
        line.save,
        line.delete,
        rows.delete,
        AuditEntry._base_manager.all().delete,
        lambda: rows.update(note="anders"),
        lambda: rows.bulk_update([line], ["note"]),
        lambda: AuditEntry.objects.update_or_create(pk=line.pk, defaults={"note": "anders"}),
    ]
    for attempt in attempts:
        with pytest.raises(Unchangeable):
            attempt()
    line.refresh_from_db()
    assert line.note == ""


def test_past_the_models(line: AuditEntry) -> None:
    """The database refuses as well; SQLite alone cannot tell a deletion from emptying its tables."""
    refused = ["UPDATE {} SET note = 'anders'", *(["DELETE FROM {}"] if connection.vendor == "postgresql" else [])]
    for sql in refused:
        with pytest.raises(DatabaseError, match="only be added"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql.format(AuditEntry._meta.db_table))
    assert AuditEntry.objects.get().note == ""


def test_a_group_that_goes_leaves_its_lines(line: AuditEntry, berk: Group) -> None:
    Group.objects.filter(pk=berk.pk).delete()
    kept = AuditEntry.objects.select_related("group").get()
    assert kept.group_id == line.group_id
    assert kept.group is None


def test_every_line_has_words_in_dutch(line: AuditEntry) -> None:
    with translation.override("nl"):
        said = {action: str(words) for action, words in ACTIONS.items()}
    assert said["hide"] == "tekst uit het zicht gehaald"
    with translation.override("en"):
        assert [action for action, words in ACTIONS.items() if str(words) == said[action]] == []
