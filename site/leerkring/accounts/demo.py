"""People to try the demo with. Their password is no secret: it is printed by `make demo`."""

from dataclasses import dataclass
from functools import cache

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.models import Group
from django.db import transaction

from leerkring.accounts import joining
from leerkring.accounts.models import User

PASSWORD = "samen-leren-2026"  # noqa: S105


@dataclass(frozen=True)
class DemoPerson:
    role: str
    email: str
    password: str


@dataclass(frozen=True)
class _Part:
    role: str
    email: str
    name: str
    group: str = ""
    superuser: bool = False


PARTS = [
    _Part("beheerder", "beheer@leerkring.example", "Bea Beheerder", superuser=True),
    _Part("redacteur", "redactie@leerkring.example", "Rik Redacteur", group="redacteur"),
    _Part("eindredacteur", "eindredactie@leerkring.example", "Els Eindredacteur", group="eindredacteur"),
    _Part("tweede eindredacteur", "eindredactie2@leerkring.example", "Esra Eindredacteur", group="eindredacteur"),
    _Part("lid", "lid@leerkring.example", "Lies Lid"),
]


def load_demo_people() -> list[DemoPerson]:
    """Make who is missing, and return everybody; an account that exists keeps its own password and groups."""
    return [_load(part) for part in PARTS]


@transaction.atomic
def _load(part: _Part) -> DemoPerson:
    user = User.objects.filter(email=part.email).first()
    if user is None:
        make = User.objects.create_superuser if part.superuser else User.objects.create_user
        user = make(part.email, display_name=part.name, organisation="Leerkring", password=None)
        User.objects.filter(pk=user.pk).update(password=secret())
        EmailAddress.objects.create(user=user, email=part.email, verified=True, primary=True)
        joining.welcome(user)
        if part.group:
            user.groups.add(Group.objects.get_or_create(name=part.group)[0])
        user.refresh_from_db()
    return DemoPerson(part.role, part.email, password_of(user))


@cache
def secret() -> str:
    """The password as it is kept: hashed once for everybody, because each time takes a fifth of a second."""
    return make_password(PASSWORD)


def password_of(user: User) -> str:
    """What stands in the printed table: the password, or that somebody chose another one."""
    return PASSWORD if _is_it(user.password) else "(eigen wachtwoord)"


@cache
def _is_it(kept: str) -> bool:
    return check_password(PASSWORD, kept)
