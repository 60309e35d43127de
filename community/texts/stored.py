from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest


def say_stored(request: HttpRequest, sentence: str, submission: UUID) -> None:
    """Say on the next page that a text is stored; with that the browser lets go of its draft.

    Not for anonymous questions: the sentence waits in the session. Their answer page has `data-stored="UUID"`
    on an element of its own, which does the same. So has an answer that htmx puts into the page.
    """
    messages.success(request, sentence, extra_tags=str(submission))
