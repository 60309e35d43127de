"""For a server. Refuses to start without its secrets, and says which are missing."""

from django.core.exceptions import ImproperlyConfigured

from leerkring.settings.base import *  # noqa: F403
from leerkring.settings.base import STORAGES
from leerkring.settings.environment import VARIABLES, env

REQUIRED = ["SECRET_KEY", "SITE_URL", "ALLOWED_HOSTS", "EMAIL_URL"]
if missing := [name for name in REQUIRED if not env.str(name, default="")]:
    raise ImproperlyConfigured(
        "Set these environment variables first: " + "; ".join(f"{name} ({VARIABLES[name]})" for name in missing)
    )

DEBUG = False
DEMO = False
SECRET_KEY = env.str("SECRET_KEY")
if len(SECRET_KEY) < 50:
    raise ImproperlyConfigured("SECRET_KEY is too short: use at least 50 random characters.")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
if any("*" in host for host in ALLOWED_HOSTS):
    raise ImproperlyConfigured("ALLOWED_HOSTS must name each host: a * would let any site act as this one.")
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
