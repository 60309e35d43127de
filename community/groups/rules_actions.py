"""Saying yes to the house rules."""

from community.groups.rules import HouseRules, RulesAccepted
from leerkring.accounts.models import User


def accept_house_rules(*, user: User, rules: HouseRules) -> None:
    """Note the yes; once is enough."""
    RulesAccepted.objects.get_or_create(rules=rules, user=user)


def accept_at_signup(user: User) -> None:
    """The form for a new account asks for both, the age and the rules that hold then."""
    rules = HouseRules.objects.that_hold().first()
    if rules is not None:
        accept_house_rules(user=user, rules=rules)


def has_accepted_before(user: User) -> bool:
    """Whether somebody said yes to an earlier version, and to being 16 or older with it."""
    return RulesAccepted.objects.filter(user=user).exists()
