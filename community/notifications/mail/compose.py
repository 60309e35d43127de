"""Making the mail itself, at the moment it is sent: it tells only what may be seen, and is unread, then."""

from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import ngettext

from community.notifications.mail.items import MOST, Item, items_of
from community.notifications.mail.letter import letter
from community.notifications.mail.models import Mail
from community.notifications.mail.unsubscribe import unsubscribe_path
from community.notifications.models import Notification
from community.notifications.preferences import gets_digest
from leerkring.accounts.digests import Part, sections
from leerkring.accounts.models import User
from leerkring.languages.display import language_of


@dataclass(frozen=True)
class Contents:
    items: list[Item]
    parts: list[Part]

    @property
    def number(self) -> int:
        return sum(len(item.lines) for item in self.items) + sum(len(part.lines) for part in self.parts)


def compose(mail: Mail) -> EmailMultiAlternatives | None:
    """Return the mail in the language of the person, or None when there is nothing (left) to tell."""
    with translation.override(language_of(mail.user)):
        contents = contents_of(mail)
        return _message(mail, contents) if contents.number else None


def contents_of(mail: Mail) -> Contents:
    person: User = mail.user
    rows = Notification.objects.visible_to(person).filter(mail=mail).unread()
    items = items_of(rows.with_access(person).with_objects().order_by("pk"))
    looking = sections() if mail.since < mail.until and gets_digest(person) else []
    return Contents(items, [part for section in looking if (part := section.look(person, mail.since, mail.until))])


def _message(mail: Mail, contents: Contents) -> EmailMultiAlternatives:
    leave, subject = whole(unsubscribe_path(mail.user, mail.kind)), _subject(contents)
    shown = {
        "mail": mail,
        "items": contents.items[:MOST],
        "more": max(0, len(contents.items) - MOST),
        "parts": contents.parts,
        "subject": subject,
        "is_digest": mail.kind == Mail.Kind.DIGEST,
        "language": translation.get_language(),
        "site": settings.WAGTAILADMIN_BASE_URL,
        "leave": leave,
    }
    return letter(
        to=mail.user.email,
        subject=subject,
        number=mail.number,
        text=render_to_string("community/notifications/mail/mail.txt", shown),
        html=render_to_string("community/notifications/mail/mail.html", shown),
        headers=_way_out(leave),
    )


def _way_out(leave: str) -> dict[str, str]:
    """One click to leave: RFC 8058."""
    return {"List-Unsubscribe": f"<{leave}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


def whole(path: str) -> str:
    return settings.WAGTAILADMIN_BASE_URL + path


def _subject(contents: Contents) -> str:
    """One line for what is alone, else how much there is. A name in it may hold anything but a new line."""
    if contents.number == 1 and contents.items:
        return " ".join(contents.items[0].lines[0].text.split())
    return ngettext(
        "%(number)d message for you in Leerkring", "%(number)d messages for you in Leerkring", contents.number
    ) % {"number": contents.number}
