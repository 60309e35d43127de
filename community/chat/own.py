"""What somebody can do at once with what they just said. A message is rendered the same for everybody, so this is
added to it for its author: here in a page, in the browser to what comes in live."""

from datetime import timedelta

from django.template.loader import render_to_string
from django.utils import timezone

from community.chat.models import Message
from community.chat.permissions import MINUTES_TO_EDIT, check_edit_message
from community.permissions import can
from leerkring.accounts.models import User

MORE = '<a class="button button-quiet message-more"'
"""Before this, in `_message.html`, stands what else can be done."""


class OwnDeeds:
    """Adds the deeds to what `user` said in the last quarter of an hour; asks nothing when that is nothing."""

    def __init__(self, user: User) -> None:
        self._user = user
        self._part: str | None = None

    def added(self, message: Message, html: str) -> str:
        until = message.created_at + timedelta(minutes=MINUTES_TO_EDIT)
        if not message.is_shown or until <= timezone.now() or not self._may(message):
            return html
        shown = f"{timezone.localtime(until):%H:%M}"
        deeds = (self._part or "").replace("/0/", f"/{message.pk}/").replace("{until}", shown)
        return html.replace(MORE, deeds + MORE, 1)

    def _may(self, message: Message) -> bool:
        """Whether one of them may be changed says it of all that are as new."""
        if self._part is None:
            may = can(check_edit_message, self._user, message)
            self._part = render_to_string("community/chat/_own.html").strip() if may else ""
        return bool(self._part)
