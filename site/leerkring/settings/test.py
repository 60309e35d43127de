"""The embedded defaults, with a fast password hasher and mails kept in memory."""

from leerkring.settings.base import *  # noqa: F403
from leerkring.settings.environment import DATA_DIR

SECRET_KEY = "test"  # noqa: S105 – for tests only
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
DATA_DIR.mkdir(parents=True, exist_ok=True)
MEDIA_ROOT = DATA_DIR / "test-media"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STAFF_SECOND_FACTOR = False
STATIC_ROOT = None  # type: ignore[assignment]  # nothing is collected: files are served from where they are
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True  # look for a file when it is asked for: each client of a test would list them all first
ELASTICSEARCH_URL = ""  # tests of that engine set it themselves
