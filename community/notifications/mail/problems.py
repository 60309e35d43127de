"""Mail that does not arrive: what the person and the network moderators see of it."""

from django.utils import timezone

from community.notifications.mail.models import MailProblem
from leerkring.accounts.models import User


def problem_of(user: User) -> MailProblem | None:
    """Return what is wrong with mail to somebody's address now. One query."""
    return MailProblem.objects.open().filter(user=user).first()


def solve(user: User) -> None:
    """Let mail go to this person's address again."""
    MailProblem.objects.filter(user=user, solved_at=None).update(solved_at=timezone.now())
