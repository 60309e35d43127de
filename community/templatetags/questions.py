"""What the pages of questions show about who wrote and who answered."""

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from community.perspectives import Perspective
from community.questions.bylines import TOLD_BY, byline, is_anonymous, is_told, name_of, shown_name
from community.questions.models import Told, Written
from community.questions.permissions import is_author
from community.texts import excerpt
from leerkring.languages.moments import spoken_day
from leerkring.languages.templatetags.moments import moment

register = template.Library()
register.filter("excerpt", excerpt)
register.filter("is_anonymous", is_anonymous)
register.filter("is_told", is_told)
register.filter("name_of", shown_name)
register.filter("is_by", lambda written, user: is_author(user, written))


@register.filter
def who(written: Written) -> str | SafeString:
    """A name, or “Told by a resident”; `how` goes on after a comma."""
    if isinstance(written, Told) and is_told(written):
        return format_html(str(TOLD_BY), teller=shown_name(written))
    return byline(written).who


@register.filter
def how(written: Written) -> str:
    """The perspective, or “written down by Koos”."""
    return byline(written).how


@register.simple_tag
def said_by(written: Written) -> SafeString:
    """The name and the perspective of a writer, in one line."""
    return format_html("{}, {}", who(written), how(written))


@register.filter
def letter(written: Told) -> str:
    """What stands in the circle: of a name, and of what was told that of the perspective."""
    name = str(Perspective(written.perspective).label) if written.told_by else name_of(written)
    return name[:1].upper()


@register.simple_tag
def written_at(written: Written) -> SafeString:
    """When a text was written; of an anonymous one only the day."""
    if not is_anonymous(written):
        return moment(written.created_at)
    day = timezone.localdate(written.created_at)
    return format_html('<time datetime="{}">{}</time>', day.isoformat(), spoken_day(written.created_at))
