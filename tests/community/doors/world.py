"""A small neighbourhood with everybody who ever stands at a door."""

from dataclasses import dataclass, field
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group as Role
from django.contrib.auth.models import Permission
from django.test import Client

from community.groups.load_rules import load_house_rules
from community.groups.models import Group, Membership, Removal
from community.groups.permissions import NETWORK_MODERATOR
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make

VISITOR, UNVERIFIED, ELSEWHERE, MEMBER, HOST = "visitor", "unverified", "elsewhere", "member", "host"
MENTOR, MODERATOR, EDITOR, REMOVED, SUPERUSER = "mentor", "moderator", "editor", "removed", "superuser"
PEOPLE = (VISITOR, UNVERIFIED, ELSEWHERE, MEMBER, HOST, MENTOR, MODERATOR, EDITOR, REMOVED, SUPERUSER)
GROUPS = {"berk": "open", "eik": "on_request", "wilg": "closed"}


@dataclass
class World:
    """`berk` is open, `eik` on request and `wilg` closed. In each the member, the host and the mentor take part,
    somebody was removed, and the member asked a question that the host answered. All others are not in any of
    them: *elsewhere* is a member of `es`; *unverified* is even a member of all, but has not proven the address.
    """

    people: dict[str, User] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    questions: dict[str, Question] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)
    """What features add for their own doors, see `furnish` in table.py."""
    _clients: dict[str, Client] = field(default_factory=dict)

    def client(self, who: str) -> Client:
        """The browser of this person, logged in once."""
        if who not in self._clients:
            self._clients[who] = Client(raise_request_exception=False)
            if who != VISITOR:
                self._clients[who].force_login(self.people[who])
        return self._clients[who]

    def membership(self, group: str, person: str) -> Membership:
        return Membership.objects.get(group=self.groups[group], user=self.people[person])


def build() -> World:
    load_house_rules()
    world = World()
    world.people = {name: make.person(name.capitalize()) for name in PEOPLE if name != VISITOR}
    _give_roles(world.people)
    for slug, access in GROUPS.items():
        _fill(world, make.group(slug, access=access))
    Membership.objects.create(group=make.group("es"), user=world.people[ELSEWHERE], perspective="trainee")
    return world


def _give_roles(people: dict[str, User]) -> None:
    EmailAddress.objects.filter(user=people[UNVERIFIED]).update(verified=False)
    people[MODERATOR].groups.add(Role.objects.get_or_create(name=NETWORK_MODERATOR)[0])
    desk = Role.objects.get_or_create(name="redacteur")[0]
    desk.permissions.add(Permission.objects.get(codename="access_admin"))
    people[EDITOR].groups.add(desk)
    User.objects.filter(pk=people[SUPERUSER].pk).update(is_superuser=True, is_staff=True)


def _fill(world: World, group: Group) -> None:
    parts = {UNVERIFIED: "trainee", MEMBER: "trainee", HOST: "learning_coach", MENTOR: "mentor"}
    for name, perspective in parts.items():
        role = "host" if name == HOST else "member"
        Membership.objects.create(group=group, user=world.people[name], perspective=perspective, role=role)
    Removal.objects.create(group=group, user=world.people[REMOVED])
    world.groups[group.slug] = group
    world.questions[group.slug] = make.question(group, world.people[MEMBER])
    world.answers[group.slug] = make.answer(world.questions[group.slug], world.people[HOST])
