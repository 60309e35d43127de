"""What every way of running Leerkring shares. Values that differ come from environment.py."""

from django.utils.translation import gettext_lazy as _

from leerkring.settings.accounts import *  # noqa: F403
from leerkring.settings.content import *  # noqa: F403
from leerkring.settings.environment import DATA_DIR, ROOT, env
from leerkring.settings.security import *  # noqa: F403
from leerkring.settings.services import *  # noqa: F403

INSTALLED_APPS = [
    "leerkring.accounts",
    "leerkring.home",
    "leerkring.search",
    "leerkring.languages",
    "leerkring.pagecache",
    "leerkring.operations",
    "leerkring.design",
    "practices",
    "community",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.typed_table_block",
    "wagtail.api.v2",
    "wagtail.sites",
    "practices.desk.apps.PeopleConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    "django_tasks",
    "channels",
    "django_htmx",
    "lucide",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

# The order is the order on the way in. Whoever can answer early stands early.
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "leerkring.security.ContentSecurityPolicy",
    "leerkring.pagecache.middleware.PageCache",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "leerkring.languages.middleware.PersonLocale",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "leerkring.accounts.login_gate.LoginGate",
    "leerkring.operations.buttons.NoEmptyPage",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "leerkring.urls"
WSGI_APPLICATION = "leerkring.wsgi.application"
ASGI_APPLICATION = "leerkring.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [ROOT / "site" / "leerkring" / "languages" / name for name in ("locale", "overrides")]
FORMAT_MODULE_PATH = "leerkring.languages.formats"
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [ROOT / "site" / "leerkring" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Leerkring <niet-beantwoorden@leerkring.example>")
BOUNCE_ADDRESS = env.str("BOUNCE_ADDRESS", default="")
EMAIL_TIMEOUT = 20
"""Seconds for each answer of the mail server; together far less than a mail is claimed (mail/post.py)."""
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "ENQUEUE_ON_COMMIT": True}}

ANONYMOUS_BATCHES: tuple[str, ...] = ("07:15", "12:15", "17:15", "21:15")
"""When what was written anonymously comes into sight, on the clock of TIME_ZONE; docs/decisions/0071."""
MESSAGE_TAGS = {10: "info", 20: "info", 25: "good", 30: "notice", 40: "error"}
"""Levels of django.contrib.messages as the variants of the banner component."""
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # no cookie of its own

CONVERSATION_POLL = 5000
"""Milliseconds between two times that a page asks what is new, where no socket gets through."""

DEMO = True
"""Whether `manage.py demo` may make people whose passwords everybody knows."""
