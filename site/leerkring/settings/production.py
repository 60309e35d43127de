"""For a server. Refuses to start without its secrets, and says which are missing or cannot be used."""

from leerkring.settings import refusals
from leerkring.settings.environment import env

refusals.refuse(refusals.ON_A_SERVER, required=["SECRET_KEY", "SITE_URL", "ALLOWED_HOSTS", "EMAIL_URL"])

from leerkring.settings.base import *  # noqa: E402,F403 – reads what was not refused
from leerkring.settings.base import STORAGES  # noqa: E402

DEBUG = False
DEMO = False
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
SITE_URL = env.str("SITE_URL").rstrip("/")
WAGTAILADMIN_BASE_URL = SITE_URL
CSRF_TRUSTED_ORIGINS = [SITE_URL]
vars().update(env.email_url("EMAIL_URL"))

SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^-/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
LANGUAGE_COOKIE_SECURE = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https"

STORAGES = STORAGES | {"staticfiles": {"BACKEND": "leerkring.operations.static_files.HashedStaticFiles"}}
