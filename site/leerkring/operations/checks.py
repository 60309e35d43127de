"""What `manage.py check --deploy` says beside Django's own advice."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.http.request import split_domain_port, validate_host


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


@register(Tags.security, deploy=True)
def answers_at_its_address(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Mails and shared links lead to SITE_URL: a host that is not allowed there answers everybody with an error."""
    host, _port = split_domain_port(urlsplit(getattr(settings, "SITE_URL", "")).netloc)
    if not host or validate_host(host, settings.ALLOWED_HOSTS):
        return []
    return [
        Error(
            f"SITE_URL leads to {host}, and ALLOWED_HOSTS does not name it.",
            hint=f"Add {host} to ALLOWED_HOSTS, or name one of those hosts in SITE_URL.",
            id="leerkring.E001",
        )
    ]
