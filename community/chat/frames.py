"""What goes over the wire about a message: rendered once per language, encoded once, the same for a thousand
readers. What only I may do with it, and which ones are mine, the browser adds."""

import json
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils import translation

from community.chat.models import Message
from leerkring.accounts.models import User

VERSION = 1
"""Of the protocol. An old client is told to load the page again."""
LANGUAGES = [code for code, _name in settings.LANGUAGES]
KEPT = 24 * 3600


def render_all(message: Message) -> dict[str, str]:
    """Render a message per language."""
    return {language: render_message(message, language) for language in LANGUAGES}


def encoded_changes(message: Message, html: dict[str, str]) -> dict[str, str]:
    """Return the frame of the newest change of a message, per language, ready to send."""
    return {language: encoded(change_of(message, language, html[language])) for language in html}


def keep_rendered(message: Message, html: dict[str, str]) -> None:
    state = _state(message)
    caches["messages"].set_many({f"{language}:{message.pk}": (state, html[language]) for language in html}, KEPT)


def change_of(message: Message, language: str, html: str | None = None) -> dict[str, Any]:
    return {
        "type": "change",
        "change": message.change,
        "id": message.pk,
        "html": html if html is not None else rendered([message], language)[0],
    }


def changes_of(messages: list[Message], language: str) -> list[dict[str, Any]]:
    return [
        change_of(message, language, html) for message, html in zip(messages, rendered(messages, language), strict=True)
    ]


def encoded(frame: dict[str, Any]) -> str:
    return json.dumps({"v": VERSION, **frame}, ensure_ascii=False, separators=(",", ":"))


def rendered(messages: list[Message], language: str) -> list[str]:
    """Render each message with the one partial, or take it from the cache.

    A newer state replaces the older one there at once, so a text that was deleted is not kept.
    """
    kept = caches["messages"]
    marks = {f"{language}:{message.pk}": _state(message) for message in messages}
    known = kept.get_many(marks)
    found = {key: html for key, (state, html) in known.items() if state == marks[key]}
    new = {
        key: (marks[key], render_message(message, language))
        for key, message in zip(marks, messages, strict=True)
        if key not in found
    }
    if new:
        kept.set_many(new, KEPT)
    return [found[key] if key in found else new[key][1] for key in marks]


def render_message(message: Message, language: str) -> str:
    with translation.override(language):
        return render_to_string("community/chat/_message.html", {"message": message}).strip()


def _state(message: Message) -> tuple[str | int, ...]:
    """Everything that the partial shows: the number of the change, and who people are now."""
    shown: list[str | int] = [message.change, _name(message.author)]
    if message.replies_to is not None:
        shown += [message.replies_to.change, _name(message.replies_to.author)]
    return tuple(shown)


def _name(author: User | None) -> str:
    return author.get_full_name() if author is not None else ""
