"""What a text said before, for who may read the text now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.safestring import SafeString

from community.questions.models import Answer, Question
from community.questions.versions import TextVersion
from community.texts import render_all


@dataclass(frozen=True)
class Version:
    title: str
    html: SafeString
    written_at: datetime
    language: str
    number: int | None
    """Of the earlier version; None for how it reads now."""
    is_erased: bool = False


def versions_of(written: Question | Answer) -> Sequence[Version]:
    """Return how it reads now, and before, the newest first. Nothing for a text that is out of sight."""
    if not written.is_shown:
        return []
    title, text = (written.title, written.detail) if isinstance(written, Question) else ("", written.text)
    before = list(written.versions.order_by("-pk"))
    now_html, *htmls = render_all([(words, written.language) for words in (text, *(each.text for each in before))])
    now = Version(title, now_html, written.edited_at or written.created_at, written.language, None)
    return [now, *(_earlier(each, html, written.language) for each, html in zip(before, htmls, strict=True))]


def _earlier(version: TextVersion, html: SafeString, language: str) -> Version:
    return Version(version.title, html, version.written_at, language, version.pk, version.is_erased)
