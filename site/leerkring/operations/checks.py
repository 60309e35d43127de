"""What `manage.py check --deploy` says beside Django's own advice."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register


@register(Tags.caches, deploy=True)
def shared_counts(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Rate limits count in the cache: in the memory of each process they count for each process."""
    if settings.REDIS_URL:
        return []
    return [
        Warning(
            "Without REDIS_URL every process counts failed logins for itself.",
            hint="Run one process (gunicorn --workers 1 --threads 8), or set REDIS_URL.",
            id="leerkring.W001",
        )
    ]
