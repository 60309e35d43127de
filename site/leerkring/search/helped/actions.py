"""Counting what answered somebody before they asked."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from leerkring.search.documents.models import Document
from leerkring.search.helped.models import Helped


@transaction.atomic
def count_helped(*, document: Document) -> None:
    """One more. Of whom is not kept."""
    row, _made = Helped.objects.get_or_create(source=document.source, object_id=document.object_id)
    Helped.objects.filter(pk=row.pk).update(times=F("times") + 1, last_on=timezone.localdate())
