from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from community.chat.doors import message_for
from community.chat.models import Message
from community.chat.permissions import check_react
from community.entrance import members_only
from community.questions.views.ask import show_filled_in
from community.texts import excerpt
from leerkring.accounts.who import person_of

TITLE = 200
"""Characters of a question's title."""


@require_safe
@members_only
def ask_from(request: HttpRequest, pk: int) -> HttpResponse:
    """A learning question that begins with the words of a message, and leads back to it.

    The words are looked up here and stand in no address: those are kept in logs.
    """
    message = message_for(request, pk)
    if not message.is_shown:
        return redirect("message", pk=pk)
    check_react(person_of(request), message)
    return show_filled_in(request, _filled_in(request, message), draft=f"bericht-{pk}")


def _filled_in(request: HttpRequest, message: Message) -> dict[str, object]:
    title = excerpt(message.text, TITLE)
    link = request.build_absolute_uri(reverse("message", args=[message.pk]))
    whole = [] if title == message.text.strip() else [message.text]
    return {
        "group": message.room.neighbourhood.slug,
        "title": title,
        "detail": "\n\n".join([*whole, _("From the conversation: %(link)s") % {"link": link}]),
        "language": message.language,
    }
