"""`{% load moments %}{% moment thing.created_at %}`"""

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from leerkring.languages.moments import spoken

register = template.Library()


@register.simple_tag
def moment(value: datetime) -> SafeString:
    """A moment as people say it, with the exact one for machines."""
    exact = timezone.localtime(value).isoformat(timespec="minutes")
    return format_html('<time datetime="{}">{}</time>', exact, spoken(value))
