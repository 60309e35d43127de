"""What the pages of questions show about who wrote and who answered."""

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from community.questions.bylines import is_anonymous, name_of
from community.questions.models import Written
from community.questions.permissions import is_author
from community.texts import excerpt
from leerkring.languages.moments import spoken_day
from leerkring.languages.templatetags.moments import moment

register = template.Library()
register.filter("excerpt", excerpt)
register.filter("name_of", name_of)
register.filter("is_anonymous", is_anonymous)
register.filter("is_by", lambda written, user: is_author(user, written))


@register.simple_tag
def written_at(written: Written) -> SafeString:
    """When a text was written; of an anonymous one only the day."""
    if not is_anonymous(written):
        return moment(written.created_at)
    day = timezone.localdate(written.created_at)
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), spoken_day(written.created_at))
