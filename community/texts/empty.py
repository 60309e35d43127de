"""Forms that nobody filled in yet, as they stand below what people read."""

from copy import copy
from functools import lru_cache
from typing import TypeVar

from django.utils.translation import get_language

from community.texts.forms import MemberTextForm

Form = TypeVar("Form", bound=MemberTextForm)


def empty_form(kind: type[Form]) -> Form:
    """Return what `kind()` does, without copying all its fields once more for each page.

    kind: one whose fields are the same for everybody. The submission is of this form alone, as ever.
    """
    form: Form = copy(_made(kind, get_language()))  # type: ignore[arg-type, assignment]
    form._bound_fields_cache = {}  # type: ignore[attr-defined]  # what a page asked of its own form, like the submission
    form.initial = dict(form.initial)
    return form


@lru_cache(maxsize=32)
def _made(kind: type[MemberTextForm], language: str | None) -> MemberTextForm:
    """language: in which the form was made; its labels come in that of who reads."""
    return kind()
