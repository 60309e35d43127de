"""What somebody typed into a form that could not be sent: an error page gives it back, so that it is not lost."""

import re

from django.http import HttpRequest

SECRET = re.compile(
    r"(?:^|[-_])(?:csrfmiddlewaretoken|(?:old)?password\d?|code|receipt|token|submission|next|credential)(?:$|[-_])"
)
"""Names of fields that hold no words of one's own, or words that nobody may read over a shoulder."""
LEAST = 12
"""Characters: shorter is a choice or a number, or is typed again in no time."""
CHOICE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
"""Such as the short name of a group in a list."""


def typed_texts(request: HttpRequest, *, may_be_logged_out: bool = False) -> list[str]:
    """Return the texts of a form that a member sent; nothing where another site may have sent it.

    A view was found, so the token of the form was asked for before anything went wrong.
    """
    if request.method != "POST" or request.resolver_match is None:
        return []
    if not (may_be_logged_out or request.user.is_authenticated):
        return []
    if getattr(request.resolver_match.func, "csrf_exempt", False):
        return []
    own = (values for name, values in request.POST.lists() if not SECRET.search(name))
    long = [value for values in own for value in values if len(value.strip()) >= LEAST]
    return [value for value in long if not CHOICE.fullmatch(value)]
