"""What was said in a notification is kept by language, without names; rows from before keep the one that they have."""

from django.db import migrations, models
from django.db.models import F, Q
from django.db.models.functions import JSONObject

ACTOR = "%(name)s"
NAMES_SOMEBODY = Q(kind="invitation") | Q(kind="moderation", key__startswith="consent-withdrawn:")


def keep(apps, schema_editor):
    rows = apps.get_model("community", "Notification").objects.exclude(sentence="")
    # Each row once: PostgreSQL alters no table of which a row was changed twice.
    for language in rows.order_by().values_list("language", flat=True).distinct():
        rows.exclude(NAMES_SOMEBODY).filter(language=language).update(sentences=JSONObject(**{language: F("sentence")}))
    for row in rows.filter(NAMES_SOMEBODY).select_related("actor").iterator():
        name = row.actor.display_name if row.actor else ""
        # Of who is gone, or has another name by now, nothing says what to take out: the general line tells enough.
        found = name and name in row.sentence
        row.sentences = {row.language: row.sentence.replace(name, ACTOR)} if found else {}
        row.save(update_fields=["sentences"])


def take_back(apps, schema_editor):
    rows = apps.get_model("community", "Notification").objects.exclude(sentences={})
    for row in rows.select_related("actor").iterator():
        row.language, said = next(iter(row.sentences.items()))
        row.sentence = said.replace(ACTOR, row.actor.display_name if row.actor else "")
        row.save(update_fields=["language", "sentence"])


class Migration(migrations.Migration):
    dependencies = [("community", "0006_messages_in_room")]

    operations = [
        migrations.AddField("notification", "sentences", models.JSONField(blank=True, default=dict)),
        migrations.RunPython(keep, take_back),
        migrations.RemoveField("notification", "sentence"),
        migrations.RemoveField("notification", "language"),
    ]
