"""Who wrote a text, as others see it."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from django.utils import timezone
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from community.perspectives import name_of_perspective
from community.questions.models import Answer, Question, Told, Written
from community.texts import excerpt
from leerkring.accounts.models import User
from leerkring.languages.moments import spoken_day
from leerkring.languages.templatetags.moments import moment

TOLD_BY = gettext_lazy("Told by {teller}")


class Byline(NamedTuple):
    """who: a name, or who told it. how: the perspective, or who wrote it down."""

    who: str
    how: str


def name_of(written: Written) -> str:
    """Return a name; who is leaving or gone is a former member, who asked anonymously stays so.

    Of what somebody without an account told: who tells, in the words of who wrote it down.
    """
    if is_anonymous(written):
        return _("Anonymous")
    if isinstance(written, Told) and written.told_by:
        return written.told_by
    return writer_of(written)


def is_told(written: Told) -> bool:
    """Whether somebody without an account told it."""
    return bool(written.told_by) and not is_anonymous(written)


def shown_name(written: Written) -> str | SafeString:
    """The same for a page: the words for who told it carry their language."""
    if isinstance(written, Told) and is_told(written):
        return format_html('<span lang="{}" dir="auto">{}</span>', written.language, written.told_by)
    return name_of(written)


def first_words(answer: Answer) -> str:
    """How an answer begins, for a choice between answers: one person may have written two of them."""
    return f"“{excerpt(answer.text, 40)}”"


def writer_of(written: Written) -> str:
    author: User | None = written.author
    return author.get_full_name() if author else _("Former member")


def byline(written: Written) -> Byline:
    if isinstance(written, Told) and written.told_by:
        writer = _("written down by %(name)s") % {"name": writer_of(written)}
        return Byline(TOLD_BY.format(teller=written.told_by), writer)
    return Byline(name_of(written), name_of_perspective(written.perspective))


def is_anonymous(written: Written) -> bool:
    """Also what an anonymous asker says at the question: reactions, and what came of it."""
    if isinstance(written, Question):
        return written.is_anonymous
    if isinstance(written, Answer) and not written.by_asker:
        return False
    question: Question | None = getattr(written, "question", None)  # a message of a conversation has none
    return question is not None and question.is_anonymous


def who_of(written: Written) -> str | SafeString:
    """A name, or “Told by a resident”; `how` of the byline goes on after a comma."""
    if isinstance(written, Told) and is_told(written):
        return format_html(str(TOLD_BY), teller=shown_name(written))
    return byline(written).who


def line_of(written: Written) -> SafeString:
    """The name and the perspective of a writer, in one line."""
    line = byline(written)
    who = who_of(written) if isinstance(written, Told) and is_told(written) else line.who
    return format_html("{}, {}", who, line.how)


def letter_of(written: Told) -> str:
    """What stands in the circle: of a name, and of what was told that of the perspective."""
    name = name_of_perspective(written.perspective) if written.told_by else name_of(written)
    return name[:1].upper()


def when(written: Written, say: Callable[[datetime], SafeString] = moment) -> SafeString:
    """When a text was written; of an anonymous one only the day. say: of more texts that of `moments()`."""
    if not is_anonymous(written):
        return say(written.created_at)
    day = timezone.localdate(written.created_at)
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), spoken_day(written.created_at))


def asker_in_sentence(question: Question) -> str | SafeString:
    """Who asked, within a sentence: “Anonymous” is no name there."""
    return _("the asker") if is_anonymous(question) else shown_name(question)


def helped_line(question: Question, *, is_asker: bool) -> str:
    """Who was helped on by an answer: you, or somebody with a name."""
    if is_asker and not question.told_by:
        return _("This helped you on")
    return format_html(conditional_escape(_("This helped %(name)s on")) % {"name": "{}"}, asker_in_sentence(question))
