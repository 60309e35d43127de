"""From where somebody looks at a question. It belongs to a membership, not to an account."""

from functools import lru_cache

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class Perspective(models.TextChoices):
    """The perspectives of the domain, in the order in which they are shown."""

    TRAINEE = "trainee", _("trainee")
    PROFESSIONAL = "professional", _("professional")
    VOLUNTEER = "volunteer", _("volunteer")
    RELATIVE = "relative", _("relative")
    RESIDENT = "resident", _("resident")
    MENTOR = "mentor", _("mentor of trainees")
    SUPERVISOR = "supervisor", _("supervisor on the ward")
    PRACTICE_EDUCATOR = "practice_educator", _("practice educator")
    TEACHER = "teacher", _("teacher")
    LEARNING_COACH = "learning_coach", _("learning coach")
    NETWORK_COACH = "network_coach", _("network coach")
    MANAGER = "manager", _("manager")


HUES = {
    Perspective.TRAINEE: "teal",
    Perspective.PROFESSIONAL: "sky",
    Perspective.VOLUNTEER: "honey",
    Perspective.RELATIVE: "coral",
    Perspective.RESIDENT: "plum",
}
"""The colour of a perspective; whoever guides trainees, or leads, shares one."""

GUIDING_HUE = "moss"

CIRCLE = (
    Perspective.TRAINEE,
    Perspective.PROFESSIONAL,
    Perspective.VOLUNTEER,
    Perspective.RELATIVE,
    Perspective.RESIDENT,
    Perspective.MENTOR,
)
"""The seats round a question: who has been heard, and who is still missing. Guides share the last seat."""

CAN_BE_ASKED = (*CIRCLE, Perspective.MANAGER)
"""Whom an asker may hope to hear from. A manager guides nobody, and is not missed at a question that is for others:
that seat stands there for who answers from it, is asked, or would answer."""

_SEAT_NAMES = {Perspective.MENTOR: _("guide of trainees")}


def name_of_perspective(perspective: str) -> str:
    """Return its name in the active language."""
    return _name(perspective, get_language())


@lru_cache(maxsize=64)
def _name(perspective: str, language: str | None) -> str:
    return str(Perspective(perspective).label)


def hue_of(perspective: str) -> str:
    return HUES.get(Perspective(perspective), GUIDING_HUE)


def seat_of(perspective: str) -> Perspective:
    """Return the seat that this perspective fills: whoever guides trainees fills the mentor's."""
    own = Perspective(perspective)
    return own if own in CAN_BE_ASKED else Perspective.MENTOR


def seat_name(seat: Perspective) -> str:
    """What the seat is called: a teacher who fills the one of the guides is no mentor, who is confirmed by a host."""
    return str(_SEAT_NAMES.get(seat, seat.label))
