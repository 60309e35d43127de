"""The one place that reads environment variables.

Everything has a default that works on one machine (embedded); setting a variable
distributes that part. `VARIABLES` documents them all; docs/operations.md is made from it by hand
and a test compares the two.
"""

from pathlib import Path

import environ

ROOT = Path(__file__).resolve().parents[3]
"""The root of the checkout."""

env = environ.Env()

VARIABLES = {
    "SECRET_KEY": "secret for signatures; required in production",
    "SITE_URL": "the public address, such as https://leerkring.example; required in production",
    "ALLOWED_HOSTS": "host names that this site answers to, separated by commas; required in production",
    "DATABASE_URL": "PostgreSQL, such as postgres://user:password@host/name; else SQLite in DATA_DIR",
    "REDIS_URL": "shared cache; else the memory of each process",
    "ELASTICSEARCH_URL": "search in Elasticsearch 8, such as https://user:password@host:9200; else in the database",
    "ELASTICSEARCH_PREFIX": "how the names of its indices begin, where more sites share it; leerkring",
    "EMAIL_URL": "mail server, such as smtp+tls://user:password@host:587; required in production",
    "DEFAULT_FROM_EMAIL": "sender of mails",
    "BOUNCE_ADDRESS": "where mail servers send mail back that they cannot deliver; else the sender",
    "DATA_DIR": "folder for the SQLite file, uploads and drawn pictures",
    "AWS_STORAGE_BUCKET_NAME": "S3-compatible storage for uploads; else DATA_DIR",
    "AWS_S3_ENDPOINT_URL": "address of that storage",
    "AWS_ACCESS_KEY_ID": "key of that storage",
    "AWS_SECRET_ACCESS_KEY": "secret of that storage",
    "STAFF_SECOND_FACTOR": "whether staff must have a second factor to reach the editors' desk",
    "TRUSTED_PROXY_COUNT": "how many proxies stand before the application and set X-Forwarded-For",
    "LOG_LEVEL": "how much is logged: DEBUG, INFO, WARNING, ERROR, CRITICAL",
}

DATA_DIR = Path(env.str("DATA_DIR", default=str(ROOT / "var")))

SERVED_AT = DATA_DIR / "address"
"""Where `manage.py demo` keeps the address it serves at: mails of `manage.py run_due` beside it lead there."""


def served_at() -> str:
    """Return the public address on one's own machine: what is said, else where the demo was served last."""
    said = env.str("SITE_URL", default="").rstrip("/")
    kept = SERVED_AT.read_text(encoding="utf-8").strip() if SERVED_AT.is_file() else ""
    return said or kept or "http://localhost:8000"
