"""What the partial of a message shows."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from community.chat.models import Message, Reaction
from community.templatetags.member_text import written
from community.texts import excerpt, render

register = template.Library()


@dataclass(frozen=True)
class Given:
    kind: str
    label: str
    by: str
    """Numbers of who gave it, so that the browser can show which are mine."""
    number: int


@register.filter
def author_name(message: Message) -> str:
    return message.author.get_full_name() if message.author is not None else _("Former member")


@register.filter
def text_html(message: Message) -> SafeString:
    return render(message.text, language=message.language)


@register.filter
def said(message: Message) -> str:
    """The first words of a message that is replied to, in its own language."""
    if not message.is_shown:
        return _("This message was taken away.")
    return written(excerpt(message.text, 100), message.language)


@register.filter
def first_words(message: Message) -> str:
    return written(excerpt(message.text, 240), message.language)


@register.filter
def pinned_words(message: Message) -> str:
    return format_html("{}: {}", author_name(message), written(excerpt(message.text, 80), message.language))


@register.filter
def exact(moment: datetime) -> str:
    """For `<time datetime>`: to the second, here."""
    return timezone.localtime(moment).isoformat(timespec="seconds")


@register.filter
def day_name(day: date) -> str:
    """A day as people say it: today, yesterday, Monday 23 November; with the year when it is another one."""
    today = timezone.localdate()
    if day == today:
        return _("today")
    if day == today - timedelta(days=1):
        return _("yesterday")
    return date_format(day, "l j F" if day.year == today.year else "l j F Y")


@register.filter
def reactions_given(message: Message) -> list[Given]:
    by: dict[str, list[int]] = defaultdict(list)
    for reaction in message.reactions.all():
        by[reaction.kind].append(reaction.user_id)
    return [
        Given(kind.value, str(kind.label), " ".join(map(str, by[kind])), len(by[kind]))
        for kind in Reaction.Kind
        if by[kind]
    ]
