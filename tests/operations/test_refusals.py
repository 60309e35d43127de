"""A variable that cannot be used is refused by its name, and without the password in it."""

from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from leerkring.operations.checks import answers_at_its_address
from leerkring.settings.environment import VARIABLES
from leerkring.settings.refusals import ON_A_SERVER, refuse


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("ALLOWED_HOSTS", "a.example,*", "must name each host"),
        ("SECRET_KEY", "short", "is too short"),
        ("SITE_URL", "http://leerkring.example", "must be a host after https://"),
        ("SITE_URL", "leerkring.example", "must be a host after https://"),
        ("SITE_URL", "https://leerkring.example/kring", "must be a host after https://"),
        ("SITE_URL", "https://leerkring.example:geheim", "must be a host after https://"),
        ("EMAIL_URL", "bogus", "is not a mail server"),
        ("EMAIL_URL", "smtp+tls://u:geheim@h:abc", "is not a mail server"),
        ("EMAIL_URL", "smtp+tls://", "is not a mail server"),
        ("DATABASE_URL", "", "is not a database"),
        ("DATABASE_URL", "foo", "is not a database"),
        ("DATABASE_URL", "mysql://u:geheim@h/name", "is not a database"),
        ("DATABASE_URL", "postgres://u:geheim@h:abc/name", "is not a database"),
        ("DATABASE_URL", "postgres://u:geheim@h", "is not a database"),
        ("REDIS_URL", "127.0.0.1:6379", "is not an address"),
        ("ELASTICSEARCH_URL", "https://u:geheim@h:abc", "is not an address"),
        ("ELASTICSEARCH_PREFIX", "A B*", "must be small letters and digits"),
        ("ELASTICSEARCH_PREFIX", "", "must be small letters and digits"),
        ("ELASTICSEARCH_PREFIX", "-leerkring", "must be small letters and digits"),
        ("DEFAULT_FROM_EMAIL", "geenadres", "is not a sender"),
        ("DEFAULT_FROM_EMAIL", "", "is not a sender"),
        ("DEFAULT_FROM_EMAIL", "Leerkring <geenadres>", "is not a sender"),
        ("DEFAULT_FROM_EMAIL", "Leerkring a@leerkring.example", "is not a sender"),
        ("DEFAULT_FROM_EMAIL", "Leerkring <a@leerkring.example", "is not a sender"),
        ("BOUNCE_ADDRESS", "geen", "is not an e-mail address"),
        ("BOUNCE_ADDRESS", "Leerkring <a@leerkring.example>", "is not an e-mail address"),
        ("DATA_DIR", "/etc/passwd", "must be a folder: /etc/passwd is a file"),
        ("DATA_DIR", "/etc/passwd/data/media", "must be a folder: /etc/passwd is a file"),
        ("TRUSTED_PROXY_COUNT", "abc", "must be a whole number, not “abc”"),
        ("TRUSTED_PROXY_COUNT", "-1", "must be a whole number, not “-1”"),
        ("LOG_LEVEL", "info", "must be one of DEBUG, INFO"),
        ("STAFF_SECOND_FACTOR", "ture", "must be true or false, not “ture”"),
    ],
)
def test_production_refuses_what_cannot_be_used(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, sentence: str
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, value)
    with pytest.raises(ImproperlyConfigured) as error:
        refuse(ON_A_SERVER)
    assert str(error.value).startswith(f"{variable} {sentence}")
    assert "\n" not in str(error.value)
    assert "geheim" not in str(error.value)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SITE_URL", "https://leerkring.example:8443/"),
        ("EMAIL_URL", "memorymail://"),
        ("EMAIL_URL", "smtp://localhost:25"),
        ("DATABASE_URL", "postgres://user:password@host:5433/name?sslmode=require"),
        ("DATABASE_URL", "postgresql://user:p%23ss@/name"),
        ("DATABASE_URL", "sqlite:////var/lib/leerkring.sqlite3"),
        ("REDIS_URL", ""),
        ("REDIS_URL", "unix:///run/redis.sock"),
        ("REDIS_URL", "rediss://:password@host:6380/1"),
        ("ELASTICSEARCH_PREFIX", "leerkring-2"),
        ("DEFAULT_FROM_EMAIL", "a@leerkring.example"),
        ("DEFAULT_FROM_EMAIL", "Leerkring <a@leerkring.example>"),
        ("BOUNCE_ADDRESS", ""),
        ("BOUNCE_ADDRESS", "terug@leerkring.example"),
        ("DATA_DIR", "/var/lib/leerkring/not/there/yet"),
        ("STAFF_SECOND_FACTOR", "False"),
    ],
)
def test_production_takes_what_can_be_used(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    monkeypatch.setenv(variable, value)
    refuse({variable: ON_A_SERVER[variable]})


@pytest.mark.parametrize(
    ("address", "allowed", "told"),
    [
        ("https://a.example", ["b.example"], ["leerkring.E001"]),
        ("https://a.example:8443", ["b.example", "a.example"], []),
        ("https://www.a.example", [".a.example"], []),
        ("", ["b.example"], []),
    ],
)
def test_an_address_that_is_not_answered_is_told(settings: Any, address: str, allowed: list[str], told: list) -> None:
    settings.SITE_URL, settings.ALLOWED_HOSTS = address, allowed
    assert [each.id for each in answers_at_its_address(None)] == told
