"""What a page needs before somebody else is asked to read it. A draft may lack anything (docs/decisions/0120)."""

from collections.abc import Callable, Iterator

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

from practices.models import GuidePage, InitiativePage, PracticePage, ThemePage
from practices.models.page import LibraryPage

FEW_WORDS = 10
"""A part that readers try to follow has at least this many words; the shortest of the library has more."""

Lacks = Iterator[str]


def lacking(page: Page) -> list[str]:
    """What is not there yet, in words for the person who writes it; empty when the page can go forward."""
    rules = RULES.get(type(page))
    in_library = _of_the_library(page) if isinstance(page, LibraryPage) else ()
    return [*in_library, *(rules(page) if rules else ()), *_of_every_kind(page)]


def _of_every_kind(page: Page) -> Lacks:
    for field in page._meta.get_fields():
        if not isinstance(field, StreamField):
            continue
        part, stream = {"part": str(field.verbose_name)}, getattr(page, field.name)
        if not all(map(_says_what_it_shows, stream)):
            yield _("what each image under “%(part)s” shows, for people who cannot see it") % part
        if not all(map(_has_rows, stream)):
            yield _("at least one row in each table under “%(part)s”") % part


def _says_what_it_shows(block: StreamValue.StreamChild) -> bool:
    if not (isinstance(block.block, ImageBlock) and block.value):
        return True
    return bool((block.value.contextual_alt_text or "").strip())


def _has_rows(block: StreamValue.StreamChild) -> bool:
    return not isinstance(block.block, TypedTableBlock) or bool(block.value.row_data)


def _of_the_library(page: LibraryPage) -> Lacks:
    if not page.summary.strip():
        yield _("a summary")
    if page.photo_id and not page.photo_alt.strip():
        yield _("what the photo shows, for people who cannot see it")


def _example(page: PracticePage) -> Lacks:
    if not page.learning_form:
        yield _("the learning form")
    if not (words_in(page.occasion) or words_in(page.goal)):
        yield _("the occasion or the goal: why they started, or what should become different")
    if words_in(page.what_they_do) < FEW_WORDS:
        yield _("what they do, so concrete that somebody else can try it")
    if not words_in(page.effect):
        yield _("the effect: what came of it, and how you know")
    if not page.organisations.all() and not page.sources.all():
        yield _("who does it or where it is told: an organisation or a source")


def _guide(page: GuidePage) -> Lacks:
    if not words_in(page.what):
        yield _("what it is")
    if not words_in(page.steps):
        yield _("at least one step")


def _theme(page: ThemePage) -> Lacks:
    if not page.question.strip():
        yield _("the theme’s question")
    if not words_in(page.suggestions):
        yield _("at least one suggestion")


def _initiative(page: InitiativePage) -> Lacks:
    if not any(map(words_in, (page.goal, page.what_they_do, page.factsheet))):
        yield _("the goal, what they do, or a line of the factsheet")


RULES: dict[type[Page], Callable[..., Lacks]] = {
    GuidePage: _guide,
    InitiativePage: _initiative,
    PracticePage: _example,
    ThemePage: _theme,
}
"""Per kind of page. A capability and an organisation say enough in their summary."""


def words_in(value: str | StreamValue) -> int:
    """How many words there are in a text or in everything of a stream."""
    if isinstance(value, StreamValue):
        return sum(words_in(text) for text in value.stream_block.get_searchable_content(value))
    return len(strip_tags(value.replace("<", " <")).split())
