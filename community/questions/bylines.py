"""Who wrote a text, as others see it."""

from django.utils.translation import gettext as _

from community.questions.models import Answer, Question, Written
from leerkring.accounts.models import User


def name_of(written: Written) -> str:
    """Return a name; who is leaving or gone is a former member, who asked anonymously stays so."""
    if is_anonymous(written):
        return _("Anonymous")
    author: User | None = written.author
    return author.get_full_name() if author else _("Former member")


def is_anonymous(written: Written) -> bool:
    if isinstance(written, Question):
        return written.is_anonymous
    return isinstance(written, Answer) and written.by_asker and written.question.is_anonymous
