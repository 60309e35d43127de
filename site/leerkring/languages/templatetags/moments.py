"""`{% load moments %}{% moment thing.created_at %}`"""

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from leerkring.languages.moments import spoken

register = template.Library()


@register.simple_tag
def moment(value: datetime) -> SafeString:
    """A moment as people say it, with the exact one for machines."""
    return moments()(value)


def moments() -> Callable[[datetime], SafeString]:
    """Return what `moment` says of many at once: it asks only one time which day it is, and in which language."""
    today, language = timezone.localdate(), get_language()
    return lambda value: _moment(value, today, language)


@lru_cache(maxsize=4096)
def _moment(value: datetime, today: date, language: str | None) -> SafeString:
    """today, language: on which the words depend; a page says the same moments to each of its readers."""
    exact = timezone.localtime(value).isoformat(timespec="minutes")
    return format_html('<time datetime="{}">{}</time>', exact, spoken(value))
