"""Who may write down what somebody without an account tells, and who may take it away again."""

from django.utils.translation import gettext as _

from community.groups.models import Membership
from community.groups.permissions import membership_of
from community.permissions import NotAllowed
from community.perspectives import Perspective
from community.questions.models import Answer, Question
from community.questions.permissions import check_answer_question, is_author
from leerkring.accounts.models import User


def check_write_down(membership: Membership) -> None:
    """Hosts and volunteers visit people who have no account; others answer from what they know themselves."""
    if not (membership.is_host or membership.perspective == Perspective.VOLUNTEER):
        raise NotAllowed(_("Only hosts and volunteers write down what a resident tells."))


def may_write_down(user: User, question: Question) -> bool:
    """Whether somebody may answer this question for a resident who tells it."""
    try:
        check_write_down(check_answer_question(user, question))
    except NotAllowed:
        return False
    return True


def check_withdraw(user: User, written: Question | Answer) -> None:
    """Who wrote it down, and the hosts: the writer may be gone when somebody no longer agrees."""
    question = written if isinstance(written, Question) else written.question
    membership = membership_of(user, question.group)
    if not (is_author(user, written) or (membership and membership.is_host)):
        raise NotAllowed(_("Only who wrote this down, and the hosts of this group, can do this."))
    if written.deleted_at:
        raise NotAllowed(_("This text was taken away, so it cannot be changed."))
