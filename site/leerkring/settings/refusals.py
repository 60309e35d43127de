"""Says in one go which environment variables are missing or cannot be used, before anything reads them.

A sentence never repeats an address: a password may stand in it.
"""

import os
import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email

from leerkring.settings.environment import VARIABLES, env

Rule = Callable[[str], str]
"""Says what is wrong with a value, as the rest of a sentence that begins with the name; nothing when it is right."""

YES_OR_NO = {*environ.Env.BOOLEAN_TRUE_STRINGS, "false", "off", "n", "no", "0"}
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
DATABASES = ("django.db.backends.postgresql", "django.db.backends.sqlite3")


def refuse(rules: dict[str, Rule], required: Iterable[str] = ()) -> None:
    """Raise ImproperlyConfigured when a variable is missing, or is refused by its rule."""
    missing = [name for name in required if not env.str(name, default="")]
    said = {name: env.str(name) for name in rules if name in os.environ and name not in missing}
    wrong = {name: problem for name, value in said.items() if (problem := rules[name](value))}
    lines = [f"{name} {problem}." for name, problem in wrong.items()]
    if missing:
        described = "; ".join(f"{name} ({VARIABLES[name]})" for name in missing)
        lines.insert(0, f"Set these environment variables first: {described}")
    if lines:
        raise ImproperlyConfigured("\n".join(lines))


def _split(address: str) -> SplitResult | None:
    """The parts of an address; nothing where they cannot be told apart."""
    try:
        parts = urlsplit(address)
        _port = parts.port  # reads it
    except ValueError:
        return None
    return parts


def address(*schemes: str, example: str) -> Rule:
    """A rule for an address with one of these beginnings. It may be left empty."""

    def rule(value: str) -> str:
        parts = _split(value)
        right = not value or (parts and parts.scheme in schemes and (parts.hostname or parts.scheme == "unix"))
        return "" if right else f"is not an address that can be read: write it as {example}"

    return rule


def public_address(value: str) -> str:
    parts = _split(value)
    if parts and parts.scheme == "https" and parts.hostname and not (parts.path.strip("/") or parts.query):
        return ""
    return "must be a host after https://, such as https://leerkring.example: whatever comes over http is sent there"


def hosts(value: str) -> str:
    return "must name each host: a * would let any site act as this one" if "*" in value else ""


def secret(value: str) -> str:
    return "is too short: use at least 50 random characters" if len(value) < 50 else ""


def mail_server(value: str) -> str:
    parts = _split(value)
    if parts and parts.scheme in environ.Env.EMAIL_SCHEMES and (parts.hostname or not parts.scheme.startswith("smtp")):
        return ""
    return "is not a mail server that can be read: write it as smtp+tls://user:password@host:587"


def database(value: str) -> str:
    if environ.Env.DB_SCHEMES.get(value.partition(":")[0]) in DATABASES:
        with suppress(ValueError):  # a port that is no number
            if environ.Env.db_url_config(value).get("NAME"):
                return ""
    return "is not a database that can be read: write it as postgres://user:password@host/name"


def count(value: str) -> str:
    return "" if value.isascii() and value.isdecimal() else f"must be a whole number, not “{value}”"


def level(value: str) -> str:
    return "" if value in LEVELS else f"must be one of {', '.join(LEVELS)}, not “{value}”"


def mailbox(value: str) -> str:
    """It may be left empty."""
    with suppress(ValidationError):
        if value:
            validate_email(value)
        return ""
    return "is not an e-mail address: write it as terug@leerkring.example"


def sender(value: str) -> str:
    name, opened, rest = value.rpartition("<")
    address = rest.removesuffix(">") if opened and rest.endswith(">") else value
    if address and not mailbox(address) and "\n" not in name:
        return ""
    return "is not a sender: write it as Leerkring <niet-beantwoorden@leerkring.example>"


def index_prefix(value: str) -> str:
    """Elasticsearch takes nothing else in a name, and a * would be a question about the indices of others."""
    right = re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,99}", value)
    return "" if right else "must be small letters and digits, such as leerkring: the names of indices begin with it"


def folder(value: str) -> str:
    """It need not be there yet; a file must not be in its way."""
    path = Path(value).absolute()
    with suppress(OSError):  # who may not look there hears so where it is used
        there = next(each for each in (path, *path.parents) if each.exists())
        if not there.is_dir():
            return f"must be a folder: {there} is a file"
    return ""


def switch(value: str) -> str:
    return "" if value.strip().lower() in YES_OR_NO else f"must be true or false, not “{value}”"


EVERYWHERE: dict[str, Rule] = {
    "DATABASE_URL": database,
    "REDIS_URL": address("redis", "rediss", "unix", example="redis://host:6379/0"),
    "ELASTICSEARCH_URL": address("http", "https", example="https://user:password@host:9200"),
    "ELASTICSEARCH_PREFIX": index_prefix,
    "DEFAULT_FROM_EMAIL": sender,
    "BOUNCE_ADDRESS": mailbox,
    "AWS_S3_ENDPOINT_URL": address("http", "https", example="https://host"),
    "STAFF_SECOND_FACTOR": switch,
    "TRUSTED_PROXY_COUNT": count,
    "LOG_LEVEL": level,
}
ON_A_SERVER: dict[str, Rule] = EVERYWHERE | {
    "SECRET_KEY": secret,
    "SITE_URL": public_address,
    "ALLOWED_HOSTS": hosts,
    "EMAIL_URL": mail_server,
    "DATA_DIR": folder,
}
