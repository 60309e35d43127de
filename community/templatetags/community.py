"""What templates need to show people and their perspectives."""

from django import template

from community.groups import welcome
from community.groups.models import Membership
from community.perspectives import hue_of, name_of_perspective, seat_name

register = template.Library()
register.filter("seat_name", seat_name)
register.filter("perspective_name", name_of_perspective)


@register.filter
def hue(perspective: str) -> str:
    """The colour of a perspective, for `data-hue`."""
    return hue_of(perspective)


@register.filter
def initial(name: object) -> str:
    """The letter in somebody's circle."""
    return str(name)[:1].upper()


@register.filter
def greeting_address(new: Membership) -> str:
    """Where somebody new is said hello to: `{{ membership|greeting_address }}`."""
    return welcome.greeting_address(new)
