from django.utils.translation import gettext as _

from community.groups.models import Membership
from community.groups.permissions import check_write_in_group
from community.permissions import NotAllowed
from community.questions.models import Question
from community.questions.permissions import check_is_shown, is_asker
from leerkring.accounts.models import User


def check_reflect(user: User, question: Question) -> Membership:
    """Return the membership from which somebody asked by name, and may tell what came of it."""
    check_is_asker(user, question)
    check_is_shown(question)
    return check_write_in_group(user, question.group)


def check_is_asker(user: User, question: Question) -> None:
    if not is_asker(user, question):
        raise NotAllowed(_("Only who asked can tell what came of it."))
