"""The settings of the demo, without migrations (they take 20 seconds) and with addresses that fail on purpose."""

from leerkring.settings.dev import *  # noqa: F403


class NoMigrations:
    def __contains__(self, app: str) -> bool:
        return True

    def __getitem__(self, app: str) -> None:
        return None


MIGRATION_MODULES = NoMigrations()
ROOT_URLCONF = "tests.served.urls"
CONVERSATION_POLL = 500
# Only the demo people log in here, over and over again: a fast hasher, and room for a whole test run.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
