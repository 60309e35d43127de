"""What templates need to show people and their perspectives."""

from django import template

from community.groups import welcome
from community.groups.models import Membership
from community.perspectives import Perspective, hue_of, seat_name

register = template.Library()
register.filter("seat_name", seat_name)


@register.filter
def hue(perspective: str) -> str:
    """The colour of a perspective, for `data-hue`."""
    return hue_of(perspective)


@register.filter
def perspective_name(perspective: str) -> str:
    return str(Perspective(perspective).label)


@register.filter
def initial(name: object) -> str:
    """The letter in somebody's circle."""
    return str(name)[:1].upper()


@register.filter
def greeting_address(new: Membership) -> str:
    """Where somebody new is said hello to: `{{ membership|greeting_address }}`."""
    return welcome.greeting_address(new)
