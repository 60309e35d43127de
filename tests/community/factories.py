"""Groups, people in them, and what they ask and answer, as tests need them."""

from typing import Any

from community.groups.models import Group, Membership
from community.groups.rules import HouseRules, RulesAccepted
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests import factories


def group(slug: str = "berk", **fields: Any) -> Group:
    values = {"name": slug.capitalize(), "place": "Molendorp"} | fields
    return Group.objects.create(slug=slug, **values)


def person(name: str = "Noor", **fields: Any) -> User:
    """Somebody with a proven address who has accepted the house rules; without a password, use `force_login`."""
    user = factories.member(f"{name.lower()}@voorbeeld.nl", None, display_name=name, **fields)
    for rules in HouseRules.objects.all():
        RulesAccepted.objects.create(rules=rules, user=user)
    return user


def member_of(where: Group, name: str = "Noor", perspective: str = "trainee", role: str = "member") -> User:
    user = User.objects.filter(display_name=name).first() or person(name)
    enter(where, user, perspective, role)
    return user


def enter(where: Group, user: User, perspective: str = "trainee", role: str = "member") -> Membership:
    return Membership.objects.create(group=where, user=user, perspective=perspective, role=role)


def question(where: Group, by: User, title: str = "Hoe wek je iemand rustig?", **fields: Any) -> Question:
    return Question.objects.create(group=where, author=by, title=title, **({"perspective": "trainee"} | fields))


def answer(to: Question, by: User, text: str = "Doe eerst het gordijn open.", **fields: Any) -> Answer:
    values = {"perspective": "professional"} | fields
    given = Answer.objects.create(question=to, author=by, text=text, **values)
    if to.answered_at is None:
        Question.objects.filter(pk=to.pk).update(answered_at=given.created_at)
    return given
