"""Mail that does not arrive: what the person and the network moderators see of it."""

from django.utils import timezone

from community.notifications.mail.models import MailProblem
from leerkring.accounts.models import User


def problem_of(user: User) -> MailProblem | None:
    """Return what is wrong with mail to somebody's address now. One query."""
    return MailProblem.objects.open().filter(user=user).first()


def report_problem(*, user: User, reason: str, code: str = "") -> None:
    """Write down that mail to the address of this person does not arrive; one problem at a time."""
    about = {"address": user.email, "reason": reason, "code": code[:11], "created_at": timezone.now()}
    MailProblem.objects.update_or_create(user=user, solved_at=None, defaults=about)


def solve(user: User) -> None:
    """Let mail go to this person's address again."""
    MailProblem.objects.filter(user=user, solved_at=None).update(solved_at=timezone.now())
