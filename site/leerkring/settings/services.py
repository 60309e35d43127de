"""What the site leans on: by itself the machine it runs on, by setting something bigger."""

from leerkring.settings.environment import DATA_DIR, env

DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'leerkring.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Without WAL and IMMEDIATE two writers lose writes (docs/decisions/0002).
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    # Opening the file, and clearing the log away when the last one closes it, takes three times as
    # long as a page from the cache.
    DATABASES["default"]["CONN_MAX_AGE"] = 600
else:
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL", default="")


def cache(prefix: str, entries: int) -> dict[str, object]:
    """One cache: in Redis, or in the memory of each process."""
    if REDIS_URL:
        return {
            "BACKEND": "leerkring.operations.steady_cache.SteadyRedisCache",
            "LOCATION": REDIS_URL,
            "KEY_PREFIX": prefix,
            "OPTIONS": {"entries": entries},
        }
    return in_memory(prefix, entries)


def in_memory(prefix: str, entries: int) -> dict[str, object]:
    return {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": prefix,
        "OPTIONS": {"MAX_ENTRIES": entries},
    }


# Rate limits live in the default cache. Pages have one of their own: whoever asks for a thousand pages
# must not push out how often somebody guessed a password.
CACHES = {
    "default": cache("counts", 20_000),
    "pages": cache("pages", 2_000),
    "messages": cache("messages", 10_000),
}

# The default capacity of 100 silently drops what comes faster. redis-py times out idle sockets, which would end
# every conversation after a few seconds of silence.
CHANNEL_CAPACITY = 50_000
CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.core.RedisChannelLayer",
        "CONFIG": {
            "hosts": [{"address": REDIS_URL, "socket_timeout": None, "socket_connect_timeout": 2}],
            "capacity": CHANNEL_CAPACITY,
        },
    }
    if REDIS_URL
    else {"BACKEND": "channels.layers.InMemoryChannelLayer", "CONFIG": {"capacity": CHANNEL_CAPACITY}}
}

BUCKET = env.str("AWS_STORAGE_BUCKET_NAME", default="")
STORAGES = {
    "default": {"BACKEND": "leerkring.operations.bucket.Bucket"}
    if BUCKET
    else {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if BUCKET:
    AWS_STORAGE_BUCKET_NAME = BUCKET
    AWS_S3_ENDPOINT_URL = env.str("AWS_S3_ENDPOINT_URL", default=None)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"discreet": {"()": "leerkring.operations.discreet_log.Discreet"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", default="INFO")},
    # Django's own handlers would mail to nobody, and say everything twice while developing.
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        **{name: {"filters": ["discreet"]} for name in ("django.request", "django.security.csrf")},
        # These tell of every page that is saved, and of every letter that is drawn.
        **{
            name: {"level": "WARNING"} for name in ("django_tasks", "wagtail", "fontTools", "fpdf", "elastic_transport")
        },
    },
}
