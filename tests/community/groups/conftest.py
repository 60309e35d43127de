"""`berk` is open, `eik` on request and `wilg` closed; Hanneke hosts all three, and Lies is in none of them."""

import pytest
from django.test import Client

from community.groups.hosting.merge import merge_group
from community.groups.models import Group, Membership
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.search.conftest import words_are_read_at_once

__all__ = ["words_are_read_at_once"]


@pytest.fixture
def hanneke() -> User:
    return make.person("Hanneke")


def hosted(slug: str, host: User, **fields: str) -> Group:
    group = make.group(slug, **fields)
    make.enter(group, host, "learning_coach", role="host")
    return group


@pytest.fixture
def berk(hanneke: User) -> Group:
    return hosted("berk", hanneke)


@pytest.fixture
def eik(hanneke: User) -> Group:
    return hosted("eik", hanneke, access="on_request")


@pytest.fixture
def wilg(hanneke: User) -> Group:
    return hosted("wilg", hanneke, access="closed")


@pytest.fixture
def es(hanneke: User) -> Group:
    return hosted("es", hanneke)


@pytest.fixture
def piet(berk: Group) -> User:
    return make.member_of(berk, "Piet", "volunteer")


@pytest.fixture
def lies() -> User:
    return make.person("Lies")


@pytest.fixture
def as_host(hanneke: User) -> Client:
    return browser(hanneke)


@pytest.fixture
def as_lies(lies: User) -> Client:
    return browser(lies)


@pytest.fixture
def as_noor(noor: User) -> Client:
    return browser(noor)


def browser(person: User) -> Client:
    """A browser in which this person is logged in."""
    client = Client()
    client.force_login(person)
    return client


def seen(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, (answer.status_code, answer.headers.get("Location"))
    return answer.content.decode()


def membership(group: Group, person: User) -> Membership:
    return Membership.objects.get(group=group, user=person)


def joined(old: Group, new: Group, by: User) -> None:
    merge_group(group=old, into=new, by=by)


DESK = "/wijken/berk/beheer/"


def presses(client: Client, group: Group, person: User, what: str) -> str:
    """A host presses a button behind somebody's name."""
    place = f"/wijken/{group.slug}/beheer/leden/{membership(group, person).pk}/"
    return client.post(place, {"what": what}, follow=True).content.decode()
