from allauth.account.models import EmailAddress
from django.db.models import Exists, OuterRef, QuerySet

from community.notifications.mail.models import MailProblem
from leerkring.accounts.models import User


def reachable() -> QuerySet[User]:
    """Everybody whom mail may go to: the account is in use, the address is proven, and mail arrives there."""
    proven = EmailAddress.objects.filter(user=OuterRef("pk"), verified=True, email__iexact=OuterRef("email"))
    problems = MailProblem.objects.open().filter(user=OuterRef("pk"))
    return User.objects.filter(Exists(proven), ~Exists(problems), is_active=True)
