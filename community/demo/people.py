"""The people of the demo network. Those of the printed table can log in; the others are only there."""

from collections.abc import Iterator
from random import Random

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.contrib.auth.models import Group as Role
from django.utils import timezone

from community.demo.files import read
from community.groups.permissions import NETWORK_MODERATOR
from community.groups.rules import HouseRules, RulesAccepted
from leerkring.accounts.demo import DemoPerson, password_of, secret
from leerkring.accounts.models import User

DOMAIN = "leerkring.example"
NOBODY = UNUSABLE_PASSWORD_PREFIX
ACCOUNTS = {
    "noor": ("Noor", "collega in opleiding"),
    "samira": ("Samira", "professional"),
    "koos": ("Koos", "vrijwilliger"),
    "wim": ("Wim", "naaste"),
    "tonnie": ("Tonnie", "bewoner"),
    "hanneke": ("Hanneke", "CIO-begeleider"),
    "ilse": ("Ilse", "werkbegeleider"),
    "bram": ("Bram", "praktijkopleider"),
    "karin": ("Karin", "docent"),
    "femke": ("Femke", "leercoach"),
    "rob": ("Rob", "netwerkcoach"),
    "marja": ("Marja", "manager"),
    "anouk": ("Anouk", "gastvrouw"),
    "moderatie": ("Mo Moderator", "netwerkmoderator"),
}
"""Short name → display name, and the role in the printed table."""


def make_accounts() -> dict[str, User]:
    """Make the people who can log in; their password is the same and is hashed once."""
    users = [
        User(email=f"{short}@{DOMAIN}", display_name=name, password=secret())
        for short, (name, _role) in ACCOUNTS.items()
    ]
    made = dict(zip(ACCOUNTS, _kept(users), strict=True))
    made["moderatie"].groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    return made


def table() -> list[DemoPerson]:
    """The lines of the printed table, for those who are still there; who chose a password keeps it."""
    known = User.objects.in_bulk([f"{short}@{DOMAIN}" for short in ACCOUNTS], field_name="email")
    return [
        DemoPerson(role, email, password_of(known[email]))
        for short, (_name, role) in ACCOUNTS.items()
        if (email := f"{short}@{DOMAIN}") in known
    ]


class Names:
    """First names by age, each once as long as there are enough; then a letter is added."""

    def __init__(self, dice: Random) -> None:
        files = read("people.yaml")
        self._lists = {age: self._endless(dice.sample(names, len(names))) for age, names in files.items()}

    def next(self, perspective: str) -> str:
        ages = {"trainee": "young", "resident": "old", "volunteer": "old"}
        return next(self._lists[ages.get(perspective, "grown")])

    @staticmethod
    def _endless(names: list[str]) -> Iterator[str]:
        yield from names
        for letter in "ABDHJKMPRSTVWZ":
            yield from (f"{name} {letter}." for name in names)


def make_people(names: list[str]) -> list[User]:
    """Make people without a password: nobody logs in as them, and hashing hundreds would take half a minute."""
    return _kept(
        [User(email=f"demo{n}@{DOMAIN}", display_name=name, password=NOBODY) for n, name in enumerate(names, 1)]
    )


def _kept(users: list[User]) -> list[User]:
    made = User.objects.bulk_create(users, batch_size=500)
    EmailAddress.objects.bulk_create(
        EmailAddress(user=user, email=user.email, verified=True, primary=True) for user in made
    )
    for rules in HouseRules.objects.filter(starts_at__lte=timezone.now()):
        RulesAccepted.objects.bulk_create(RulesAccepted(rules=rules, user=user) for user in made)
    return made
