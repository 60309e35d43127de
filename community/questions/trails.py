"""The way from the front page to a page about questions."""

from django.urls import reverse
from django.utils.translation import gettext as _

from community.questions.models import Question

Trail = list[dict[str, str]]


def today(*steps: tuple[str, str]) -> Trail:
    """steps: label and address of what follows; the last one has none."""
    below = [{"label": label, "address": address} for label, address in steps]
    return [{"label": _("Today"), "address": reverse("today")}, *below]


def of_question(question: Question, here: str = "") -> Trail:
    """here: what the page does with the question; without it, it is the question itself."""
    group = {"label": question.group.name, "address": question.group.get_absolute_url(), "lang": "nl"}
    own = {"label": _("Question"), "address": question.get_absolute_url() if here else ""}
    return [*today(), group, own, *([{"label": here, "address": ""}] if here else [])]
