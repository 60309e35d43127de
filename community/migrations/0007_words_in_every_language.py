"""What was said in a notification is kept by language; rows from before keep the one that they have."""

from django.db import migrations, models
from django.db.models import F
from django.db.models.functions import JSONObject


def keep(apps, schema_editor):
    rows = apps.get_model("community", "Notification").objects.exclude(sentence="")
    for language in rows.order_by().values_list("language", flat=True).distinct():
        rows.filter(language=language).update(sentences=JSONObject(**{language: F("sentence")}))


def take_back(apps, schema_editor):
    for row in apps.get_model("community", "Notification").objects.exclude(sentences={}).iterator():
        row.language, row.sentence = next(iter(row.sentences.items()))
        row.save(update_fields=["language", "sentence"])


class Migration(migrations.Migration):
    dependencies = [("community", "0006_messages_in_room")]

    operations = [
        migrations.AddField("notification", "sentences", models.JSONField(blank=True, default=dict)),
        migrations.RunPython(keep, take_back),
        migrations.RemoveField("notification", "sentence"),
        migrations.RemoveField("notification", "language"),
    ]
