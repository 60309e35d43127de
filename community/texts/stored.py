from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _


def say_stored(request: HttpRequest, sentence: str, submission: UUID, *, waits: bool = False) -> None:
    """Say on the next page that a text is stored; with that the browser lets go of its draft.

    waits: it is out of sight until a host has looked at the link in it. Then that is said instead.

    Not for anonymous questions: the sentence waits in the session. Their answer page has `data-stored="UUID"`
    on an element of its own, which does the same. So has an answer that htmx puts into the page.
    """
    if waits:
        sentence = _("Your text is kept. There is a link in it, so a host looks at it first.")
    messages.success(request, sentence, extra_tags=str(submission))
