"""Finds what the features say about their doors, and all addresses and mails that must be in there."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

from django.urls import URLPattern, URLResolver

import tests.community.doors as package
from community.urls import urlpatterns
from tests.community.doors.table import Door, Mail

OWN = {"bad_input", "conftest", "features", "forms", "table", "test_bad_input", "test_doors", "world"}
TEMPLATES = Path(__file__).resolve().parents[3] / "templates"


def features() -> Iterator[ModuleType]:
    for module in pkgutil.iter_modules(package.__path__):
        if module.name not in OWN:
            yield import_module(f"{package.__name__}.{module.name}")


def doors() -> list[Door]:
    return [door for feature in features() for door in feature.DOORS]


def mails() -> list[Mail]:
    return [mail for feature in features() for mail in getattr(feature, "MAILS", [])]


def addresses() -> set[str]:
    """The name of every address of the neighbourhood; of one without a name its route."""
    return set(_names(urlpatterns, ""))


def mail_templates() -> set[str]:
    """The beginnings of the templates of all mails."""
    found = (TEMPLATES / "community").rglob("mail/*_subject.txt")
    return {str(path.relative_to(TEMPLATES)).removesuffix("_subject.txt") for path in found}


def _names(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[str]:
    for entry in patterns:
        route = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _names(entry.url_patterns, route)
        else:
            yield entry.name or route
