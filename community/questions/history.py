"""What a text said before, for who may read the text now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.safestring import SafeString

from community.questions.models import Answer, Question
from community.texts import render_all


@dataclass(frozen=True)
class Version:
    title: str
    html: SafeString
    written_at: datetime
    language: str
    is_now: bool


def versions_of(written: Question | Answer) -> Sequence[Version]:
    """Return how it reads now, and before, the newest first. Nothing for a text that is out of sight."""
    if not written.is_shown:
        return []
    now = (written.title, written.detail) if isinstance(written, Question) else ("", written.text)
    said = [(*now, written.edited_at or written.created_at)]
    said += [(each.title, each.text, each.written_at) for each in written.versions.order_by("-pk")]
    htmls = render_all([(words, written.language) for _title, words, _at in said])
    return [
        Version(title, html, at, written.language, is_now=not number)
        for number, ((title, _words, at), html) in enumerate(zip(said, htmls, strict=True))
    ]
