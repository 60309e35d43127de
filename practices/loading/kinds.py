"""One function per folder of the library: which fields of the file become which fields of the page."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Page

from leerkring.home.models import HomePage, StandardPage
from practices.loading import values
from practices.loading.fields import Fields
from practices.loading.values import Lookup, Raw, body, rich_text, stream
from practices.models import (
    CapabilityPage,
    GuidePage,
    InitiativePage,
    OrganisationPage,
    PracticePage,
    ThemePage,
)


@dataclass
class Content:
    """What goes into a page: plain fields, and relations as lists of ids."""

    plain: dict[str, Any] = field(default_factory=dict)
    relations: dict[str, list[int]] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    review_in_days: int | None = None


@dataclass(frozen=True)
class Kind:
    folder: str
    model: type[Page]
    parent: str
    """Slug of the page above it, or `capability`: the field that names it."""
    content: Callable[[Fields, Lookup], Content]

    def read(self, file: Fields, lookup: Lookup) -> Content:
        """Everything that the file says about its page. Raises LibraryError."""
        content = self.content(file, lookup)
        content.plain |= {name: file.text(name, needed=True) for name in ("title", "summary")}
        if self.parent == "capability":
            file.one("capability", lookup["capabilities"])
        if self.folder != "pages":
            content.plain["language"] = file.text("language") or "nl"
            content.relations |= _relations(file, lookup, sources="sources")
            content.review_in_days = file.number("review_in_days", within=(20, 400))
        if hasattr(self.model, "tags"):
            content.tags = file.texts("tags")
        return content


def dump(raw: Raw) -> str:
    return json.dumps(raw, ensure_ascii=False)


def _blocks(file: Fields, lookup: Lookup, *names: str) -> dict[str, Any]:
    return {name: dump(body(file, name, lookup)) for name in names}


def _rich(file: Fields, *names: str) -> dict[str, Any]:
    return {name: rich_text(file.text(name)) for name in names}


def _words(file: Fields, *names: str) -> dict[str, Any]:
    return {name: file.text(name).strip() for name in names}


def _relations(file: Fields, lookup: Lookup, **kinds: str) -> dict[str, list[int]]:
    return {name: file.many(name, lookup[kind]) for name, kind in kinds.items()}


def organisation(file: Fields, lookup: Lookup) -> Content:
    return Content(_words(file, "place") | _rich(file, "description"), _relations(file, lookup, sectors="sectors"))


def capability(file: Fields, lookup: Lookup) -> Content:
    plain = _words(file, "question", "hue") | _rich(file, "conversation") | _blocks(file, lookup, "introduction")
    situations = stream(file, "critical_situations", "situation", values.situation)
    return Content(plain | {"order": file.number("order", needed=True), "critical_situations": dump(situations)})


def initiative(file: Fields, lookup: Lookup) -> Content:
    plain = _rich(file, "occasion", "goal", "challenge") | _blocks(file, lookup, "what_they_do", "results")
    plain |= {"number": file.number("number"), "factsheet": dump(stream(file, "factsheet", "fact", values.fact))}
    relations = _relations(
        file,
        lookup,
        organisations="organisations",
        capabilities="capabilities",
        programme_themes="programme_themes",
    )
    return Content(plain, relations)


def theme(file: Fields, lookup: Lookup) -> Content:
    plain = _words(file, "question") | _blocks(file, lookup, "introduction")
    plain |= {
        "number": file.number("number", needed=True),
        "talk_about": dump(stream(file, "talk_about", "question", values.voice)),
        "suggestions": dump(stream(file, "suggestions", "suggestion", values.suggestion)),
        "goes_well": dump(stream(file, "goes_well", "experience", values.voice)),
        "goes_wrong": dump(stream(file, "goes_wrong", "experience", values.voice)),
    }
    return Content(plain, _relations(file, lookup, initiatives="initiatives"))


def example(file: Fields, lookup: Lookup) -> Content:
    plain = _words(file, "learning_form", "audience", "group_size", "time", "cost")
    plain |= _rich(file, "occasion", "goal", "challenge") | _blocks(file, lookup, "what_they_do", "effect")
    plain |= {
        "preconditions": dump(stream(file, "preconditions", "precondition", values.precondition)),
        "tips": dump(values.words(file, "tips", "tip")),
    }
    return Content(plain, _belongs(file, lookup))


def guide(file: Fields, lookup: Lookup) -> Content:
    plain = _words(file, "kind", "programme")
    plain |= _rich(file, "for_whom", "how_to_use", "experiences", "underpinning")
    plain |= _blocks(file, lookup, "what", "preparation")
    plain |= {
        "kinds_of_knowledge": dump(values.words(file, "kinds_of_knowledge", "kind")),
        "steps": dump(stream(file, "steps", "step", values.guide_step)),
        "checklist": dump(stream(file, "checklist", "checklist", values.checklist)),
    }
    return Content(plain, _belongs(file, lookup))


def _belongs(file: Fields, lookup: Lookup) -> dict[str, list[int]]:
    return _relations(
        file,
        lookup,
        organisations="organisations",
        sectors="sectors",
        capabilities="capabilities",
        themes="themes",
        related="examples",
    )


def standard(file: Fields, lookup: Lookup) -> Content:
    return Content(_words(file, "title_en", "summary_en") | _blocks(file, lookup, "body", "body_en"))


def front_page(file: Fields, lookup: Lookup) -> Content:
    plain: dict[str, Any] = {name: file.text(name, needed=True) for name in ("hero_title", "hero_text")}
    plain |= _words(file, "hero_title_en", "hero_text_en")
    plain |= {name: dump(stream(file, name, "step", values.step)) for name in ("steps", "steps_en")}
    return Content(plain | _blocks(file, lookup, "promise", "promise_en"))


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
