"""A mail that was written as plain text, also as HTML: in the style of all other mails, with links to tap."""

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString


def as_html(subject: str, text: str) -> SafeString:
    """Return the HTML part in the language that is active. text: as it is in the plain part, escaped nowhere."""
    shown = {"subject": subject, "text": text, "language": translation.get_language()}
    return render_to_string("components/plain_mail.html", shown)
