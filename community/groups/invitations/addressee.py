"""Whom an address belongs to, and whether that person can be invited to a group at all."""

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from community.groups.models import Group, Membership, Removal
from leerkring.accounts.models import User


def account_of(email: str) -> User | None:
    """Return who proved to have this address, of the accounts in use."""
    return _proven(email).filter(is_active=True).first()


def check_addressee(group: Group, email: str) -> None:
    """Raise ValidationError, at the address, for who was removed from the group or takes part in it.

    They would get a mail that leads to a refusal, or to where they are. Hosts learn no more from it than they know: who
    takes part, and whom they took out. Of who has an account elsewhere they still learn nothing.
    """
    if Removal.objects.in_force().filter(group=group, user__in=_proven(email)).exists():
        words = _(
            "Who has the address %(email)s was removed from this group. First let this person back in, at “Members”. "
            "Then you can invite."
        )
    elif Membership.objects.filter(group=group, user__in=_proven(email)).present().exists():
        words = _("Who has the address %(email)s is in this group already. You don’t have to invite anybody.")
    else:
        return
    raise ValidationError({"email": words % {"email": email}})


def may_be_sent(group: Group, email: str) -> bool:
    """Whether that still holds when a mail goes: somebody may be removed, or come in, while it waits."""
    try:
        check_addressee(group, email)
    except ValidationError:
        return False
    return True


def _proven(email: str) -> QuerySet[User]:
    rows = EmailAddress.objects.filter(email__iexact=email, verified=True)
    return User.objects.filter(pk__in=rows.values("user"))
