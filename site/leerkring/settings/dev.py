"""One machine, nothing to set up: `make demo`, and what `manage.py` uses by itself."""

from leerkring.operations.disk import why_not_written
from leerkring.settings import refusals
from leerkring.settings.environment import DATA_DIR, env, served_at

refusals.refuse(refusals.EVERYWHERE)

from leerkring.settings.base import *  # noqa: E402,F403 – reads what was not refused

DEBUG = env.bool("DEBUG", default=False)
try:
    DATA_DIR.mkdir(parents=True, exist_ok=True)
except OSError as error:
    raise SystemExit(f"Leerkring: {why_not_written(error)}") from error
# Not a secret: this file is for one's own machine, production.py refuses to start without a real one.
SECRET_KEY = env.str("SECRET_KEY", default="only-for-development-on-your-own-machine-never-for-a-server")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *env.list("ALLOWED_HOSTS", default=[])]
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA_DIR / "mail"
STAFF_SECOND_FACTOR = env.bool("STAFF_SECOND_FACTOR", default=False)
STATIC_ROOT = None  # type: ignore[assignment]  # nothing is collected: files are served from where they are
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
# Whoever tries it out will not wait for half a day.
ANONYMOUS_BATCHES = tuple(f"{hour:02}:{minute:02}" for hour in range(24) for minute in range(0, 60, 2))
WAGTAILADMIN_BASE_URL = served_at()
