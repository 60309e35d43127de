"""People with sessions in the database of a site that runs."""

from importlib import import_module

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

from community.groups.models import Group
from leerkring.accounts.models import User
from leerkring.accounts.sessions import NO_ADDRESS
from tests.community import factories as make


def settle(number: int, name: str = "Spreker", *text_sizes: str) -> list[str]:
    """Put so many people in the group of the served site; return the key of a session for each.

    Who is there already gets a new session. text_sizes: how large each of them reads, when it matters.
    """
    group = Group.objects.get(slug="proefwijk")
    people = [_neighbour(group, f"{name}{one}") for one in range(number)]
    for person, text_size in zip(people, text_sizes, strict=False):
        User.objects.filter(pk=person.pk).update(text_size=text_size)
    return [session_of(person) for person in people]


def _neighbour(group: Group, name: str) -> User:
    there = User.objects.filter(display_name=name, memberships__group=group).first()
    return there or make.member_of(group, name, "volunteer")


def session_of(user: User) -> str:
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    UserSession.objects.create(user=user, session_key=session.session_key, ip=NO_ADDRESS, user_agent="", data={})
    return str(session.session_key)
