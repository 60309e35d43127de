"""The timed part of publishing: pages that go live or come offline at the moment an editor chose."""

from datetime import datetime

from django.core.management import call_command
from wagtail.models import Page, Revision


def publish_due(now: datetime) -> str:
    """Publish and expire what is due, with Wagtail's own command, and name the pages."""
    going_live = [revision.object_str for revision in Revision.objects.filter(approved_go_live_at__lt=now)]
    expiring = list(Page.objects.filter(live=True, expire_at__lt=now).values_list("title", flat=True))
    if not going_live and not expiring:
        return "nothing to publish"
    call_command("publish_scheduled", verbosity=0)
    said = []
    if going_live:
        said.append(f"published: {', '.join(going_live)}")
    if expiring:
        said.append(f"taken offline: {', '.join(expiring)}")
    return "; ".join(said)
