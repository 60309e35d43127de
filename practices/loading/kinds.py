"""One function per folder of the library: which fields of the file become which fields of the page."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model
from wagtail.models import Page

from leerkring.home.models import HomePage, StandardPage
from practices.loading import values
from practices.loading.files import LibraryFile
from practices.loading.values import Links, Raw, body, rich_text, stream
from practices.models import (
    CapabilityPage,
    GuidePage,
    InitiativePage,
    OrganisationPage,
    PracticePage,
    ThemePage,
)

Lookup = dict[str, Links]
"""Folder (or sectors, sources, programme_themes) → slug → id."""


@dataclass
class Content:
    """What goes into a page: plain fields, and relations as lists of ids."""

    plain: dict[str, Any] = field(default_factory=dict)
    relations: dict[str, list[int]] = field(default_factory=dict)


@dataclass(frozen=True)
class Kind:
    folder: str
    model: type[Page]
    parent: str
    """Slug of the page above it, or `capability`: the field that names it."""
    content: Callable[[LibraryFile, Lookup], Content]


def dump(raw: Raw) -> str:
    return json.dumps(raw, ensure_ascii=False)


def _blocks(file: LibraryFile, lookup: Lookup, *names: str) -> dict[str, Any]:
    return {name: dump(body(file, name, lookup["organisations"], lookup["examples"])) for name in names}


def _rich(file: LibraryFile, *names: str) -> dict[str, Any]:
    return {name: rich_text(file.get(name)) for name in names}


def _words(file: LibraryFile, *names: str) -> dict[str, Any]:
    return {name: str(file.get(name)).strip() for name in names}


def _relations(file: LibraryFile, lookup: Lookup, **kinds: str) -> dict[str, list[int]]:
    return {
        name: [values.look_up(file, lookup[kind], slug) for slug in file.get(name, [])] for name, kind in kinds.items()
    }


def organisation(file: LibraryFile, lookup: Lookup) -> Content:
    return Content(_words(file, "place") | _rich(file, "description"), _relations(file, lookup, sectors="sectors"))


def capability(file: LibraryFile, lookup: Lookup) -> Content:
    plain = _words(file, "question", "hue") | _rich(file, "conversation") | _blocks(file, lookup, "introduction")
    situations = stream(file, "critical_situations", "situation", values.situation)
    return Content(plain | {"order": file.require("order"), "critical_situations": dump(situations)})


def initiative(file: LibraryFile, lookup: Lookup) -> Content:
    plain = _rich(file, "occasion", "goal", "challenge") | _blocks(file, lookup, "what_they_do", "results")
    plain |= {"number": file.get("number", None), "factsheet": dump(stream(file, "factsheet", "fact", values.fact))}
    relations = _relations(
        file,
        lookup,
        organisations="organisations",
        capabilities="capabilities",
        programme_themes="programme_themes",
    )
    return Content(plain, relations)


def theme(file: LibraryFile, lookup: Lookup) -> Content:
    plain = _words(file, "question") | _blocks(file, lookup, "introduction")
    plain |= {
        "number": file.require("number"),
        "talk_about": dump(stream(file, "talk_about", "question", values.voice)),
        "suggestions": dump(stream(file, "suggestions", "suggestion", values.suggestion)),
        "goes_well": dump(stream(file, "goes_well", "experience", values.voice)),
        "goes_wrong": dump(stream(file, "goes_wrong", "experience", values.voice)),
    }
    return Content(plain, _relations(file, lookup, initiatives="initiatives"))


def example(file: LibraryFile, lookup: Lookup) -> Content:
    plain = _words(file, "learning_form", "audience", "group_size", "time", "cost")
    plain |= _rich(file, "occasion", "goal", "challenge") | _blocks(file, lookup, "what_they_do", "effect")
    plain |= {
        "preconditions": dump(stream(file, "preconditions", "precondition", values.precondition)),
        "tips": dump(stream(file, "tips", "tip", str)),
    }
    return Content(plain, _belongs(file, lookup))


def guide(file: LibraryFile, lookup: Lookup) -> Content:
    plain = _words(file, "kind", "programme")
    plain |= _rich(file, "for_whom", "how_to_use", "experiences", "underpinning")
    plain |= _blocks(file, lookup, "what", "preparation")
    plain |= {
        "kinds_of_knowledge": dump(stream(file, "kinds_of_knowledge", "kind", str)),
        "steps": dump(stream(file, "steps", "step", values.guide_step)),
        "checklist": dump(stream(file, "checklist", "checklist", values.checklist)),
    }
    return Content(plain, _belongs(file, lookup))


def _belongs(file: LibraryFile, lookup: Lookup) -> dict[str, list[int]]:
    return _relations(
        file,
        lookup,
        organisations="organisations",
        sectors="sectors",
        capabilities="capabilities",
        themes="themes",
        related="examples",
    )


def standard(file: LibraryFile, lookup: Lookup) -> Content:
    return Content(_words(file, "title_en", "summary_en") | _blocks(file, lookup, "body", "body_en"))


def front_page(file: LibraryFile, lookup: Lookup) -> Content:
    plain = {"hero_title": file.require("hero_title"), "hero_text": file.require("hero_text")}
    plain |= _words(file, "hero_title_en", "hero_text_en") | {
        name: _steps(file, name) for name in ("steps", "steps_en")
    }
    return Content(plain | _blocks(file, lookup, "promise", "promise_en"))


def _steps(file: LibraryFile, name: str) -> str:
    return dump([{"type": "step", "value": {"title": s["title"], "text": s["text"]}} for s in file.get(name, [])])


FRONT_PAGE = Kind("pages", HomePage, "home", front_page)

# In the order in which they need each other.
KINDS = [
    Kind("organisations", OrganisationPage, "organisaties", organisation),
    Kind("capabilities", CapabilityPage, "vermogens", capability),
    Kind("initiatives", InitiativePage, "initiatieven", initiative),
    Kind("themes", ThemePage, "capability", theme),
    Kind("examples", PracticePage, "voorbeelden", example),
    Kind("guides", GuidePage, "handreikingen", guide),
    Kind("pages", StandardPage, "home", standard),
]


def ids_by(model: type[Model], key: str) -> Links:
    return dict(model._default_manager.values_list(key, "pk"))
