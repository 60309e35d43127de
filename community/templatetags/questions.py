"""What the pages of questions show about who wrote and who answered."""

from django import template
from django.utils.safestring import SafeString

from community.questions.bylines import byline, is_anonymous, is_told, letter_of, shown_name, when, who_of
from community.questions.models import Written
from community.questions.permissions import is_author
from community.texts import excerpt

register = template.Library()
register.filter("excerpt", excerpt)
register.filter("is_anonymous", is_anonymous)
register.filter("is_told", is_told)
register.filter("name_of", shown_name)
register.filter("who", who_of)
register.filter("letter", letter_of)
register.filter("is_by", lambda written, user: is_author(user, written))


@register.filter
def how(written: Written) -> str:
    """The perspective, or “written down by Koos”."""
    return byline(written).how


@register.simple_tag
def written_at(written: Written) -> SafeString:
    """When a text was written; of an anonymous one only the day."""
    return when(written)
