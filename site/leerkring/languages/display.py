"""How somebody wants to see Leerkring: language, theme and text size.

What a visitor chose stands in three cookies, what a member chose in the profile (the theme always in its
cookie). Reading it needs no session and no database for a visitor, so that the cache of pages can ask first.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation.trans_real import parse_accept_lang_header

from leerkring.accounts.models import User

THEME_COOKIE = "theme"
TEXT_SIZE_COOKIE = "text_size"
THEMES = ("light", "dark")
"""Without either, the theme of the device holds."""
TEXT_SIZES = (User.TextSize.LARGE.value, User.TextSize.LARGEST.value)
COOKIE_LIFE = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Display:
    """Empty theme: as the device. Empty text size: normal."""

    language: str
    theme: str = ""
    text_size: str = ""


def of_visitor(request: HttpRequest) -> Display:
    """Read what this browser asks for, from cookies and `Accept-Language` alone."""
    theme = request.COOKIES.get(THEME_COOKIE, "")
    text_size = request.COOKIES.get(TEXT_SIZE_COOKIE, "")
    return Display(
        language=_language(request),
        theme=theme if theme in THEMES else "",
        text_size=text_size if text_size in TEXT_SIZES else "",
    )


def of_request(request: HttpRequest) -> Display:
    """Let the profile of a member go before the cookies of the browser."""
    seen = of_visitor(request)
    member = member_of(request)
    if member is None:
        return seen
    size = member.text_size
    return Display(
        language=member.language or seen.language,
        theme=seen.theme,
        text_size=size if size in TEXT_SIZES else "",
    )


def member_of(request: HttpRequest) -> User | None:
    """Return who is logged in, if anybody is."""
    # Without a session cookie nobody is: don't touch the session (it would vary the page).
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not isinstance(request.user, User):
        return None
    return request.user


def language_of(user: User | None) -> str:
    """Return the language to write to somebody in, whoever caused it: of the profile, else of this request."""
    return (user and user.language) or get_language() or settings.LANGUAGE_CODE


def variant(request: HttpRequest) -> str:
    """Return the part of a cache key in which pages differ for visitors, such as `nl-dark-large`.

    Works before the session and the person are known. Only for requests without a session cookie.
    """
    seen = of_visitor(request)
    return f"{seen.language}-{seen.theme or 'system'}-{seen.text_size or 'normal'}"


def remember(response: HttpResponse, chosen: Display) -> None:
    """Keep the choice in this browser, members too: it still holds after they log out."""
    _set(response, settings.LANGUAGE_COOKIE_NAME, chosen.language)
    _set(response, THEME_COOKIE, chosen.theme)
    _set(response, TEXT_SIZE_COOKIE, chosen.text_size)


def keep_language(request: HttpRequest, response: HttpResponse, user: User) -> None:
    """Let this browser go on in the language of a member whom we know, but who is not logged in (any more)."""
    if user.language and user.language != of_visitor(request).language:
        _set(response, settings.LANGUAGE_COOKIE_NAME, user.language)


def save_in_profile(*, user: User | AnonymousUser, chosen: Display) -> None:
    """Keep the language and the text size of a member; a visitor has no profile."""
    if isinstance(user, User):
        user.language, user.text_size = chosen.language, chosen.text_size or User.TextSize.NORMAL
        user.save(update_fields=["language", "text_size"])  # not update(): the desk follows the language


def take_along(*, user: User, request: HttpRequest) -> None:
    """Let somebody who becomes a member keep how they read as a visitor; saving is up to the caller.

    The language too when only their browser asked for it: a mail of tomorrow has no browser to ask.
    """
    seen = of_visitor(request)
    user.text_size, user.language = seen.text_size or User.TextSize.NORMAL, seen.language


def _language(request: HttpRequest) -> str:
    # Django's own get_language_from_request answers a cookie of more than 500 characters with an error.
    languages = dict(settings.LANGUAGES)
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    if chosen in languages:
        return chosen
    for accepted, _quality in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        if accepted == "*":
            break
        if (main := accepted.split("-")[0]) in languages:
            return main
    return settings.LANGUAGE_CODE


def _set(response: HttpResponse, name: str, value: str) -> None:
    """Set a functional cookie; an empty value is the default, which needs none."""
    if not value:
        response.delete_cookie(name, samesite="Lax")
        return
    response.set_cookie(
        name, value, max_age=COOKIE_LIFE, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
    )
