"""Sessions in the database, found by a prepared query: each page of a member begins with one."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from leerkring.prepared import prepared

BEFORE = "allauth.account.auth_backends.AuthenticationBackend"
"""Who checked the password in sessions that began before `leerkring.accounts.backend`: they go on."""


class SessionStore(db.SessionStore):
    """Django's own, with the same rows: a session that ran out or was ended holds nothing, and gets another key."""

    def load(self) -> dict[str, Any]:
        found = _alive(self.session_key, timezone.now()) if self.session_key else []
        if not found:
            self._session_key = None
            return {}
        [(data,)] = found
        kept: dict[str, Any] = self.decode(data)
        if kept.get(BACKEND_SESSION_KEY) == BEFORE:
            kept[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        return kept


@prepared
def _alive(key: str, now: datetime) -> QuerySet[Session, tuple[str]]:
    return Session.objects.filter(session_key=key, expire_date__gt=now).values_list("session_data")
