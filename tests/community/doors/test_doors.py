"""The big table: everybody × every address, form, feed, part and mail of the neighbourhood."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.db import transaction
from django.http import HttpResponse
from django.urls import reverse

from tests.community.doors.features import addresses, doors, mail_templates, mails
from tests.community.doors.table import Door, Mail
from tests.community.doors.world import HOST, MEMBER, MODERATOR, PEOPLE, UNVERIFIED, VISITOR, World
from tests.community.open_tab import stays

pytestmark = pytest.mark.django_db
IN, LOGIN, NOT_ALLOWED, NOT_THERE, NO_METHOD = "comes in", "is led to logging in", "403", "404", "405"
LETS_GO = "205"
"""What an open page hears that may not be read; a page that just came may."""
DOORS = doors()
METHODS = ("GET", "POST", "PUT", "DELETE")
DECLARED = {(door.name, door.method) for door in DOORS}
FORGOTTEN = [
    Door(door.name, method, door.to, door.group)
    for door in {door.name: door for door in reversed(DOORS)}.values()
    for method in METHODS
    if (door.name, method) not in DECLARED
]


def address(door: Door, world: World) -> str:
    kwargs = door.to(world, door.group)
    return reverse(door.name, kwargs=kwargs) if door.name in NAMED else "/" + door.name


NAMED = {name for name in addresses() if "/" not in name}


def knock(door: Door, who: str, world: World) -> str:
    """What this person meets; whatever happened behind the door is undone."""
    client = world.client(who)
    data = door.data(world, door.group) if callable(door.data) else door.data
    with transaction.atomic():
        send = getattr(client, door.method.lower())
        body = {"data": data} if door.method in {"GET", "POST"} else {}
        answer = send(address(door, world), **body)
        seen = meets(answer)
        if seen == IN and answer.status_code == 200 and who in (MEMBER, HOST, MODERATOR) and "html" in kind_of(answer):
            seen = IN if stays(client, address(door, world), answer.content.decode()) else LETS_GO
        transaction.set_rollback(True)
    return seen


def kind_of(answer: HttpResponse) -> str:
    return answer.headers.get("Content-Type", "")


def meets(answer: HttpResponse) -> str:
    if answer.status_code in {301, 302}:
        return LOGIN if answer.headers["Location"].startswith("/account/") else IN
    if answer.status_code == 403 and any(each.name == "not_sent_yet.html" for each in answer.templates):
        return LOGIN if 'href="/account/' in answer.content.decode() else IN
    return IN if answer.status_code in {200, 204, 422} else str(answer.status_code)


def expected(door: Door, who: str) -> str:
    if who in door.lets_in:
        return IN
    if who in {VISITOR, UNVERIFIED} and not door.is_key:
        return LETS_GO if door.is_asked_by_pages else LOGIN
    return NOT_ALLOWED if who in door.refuses else NOT_THERE


@pytest.mark.parametrize("door", DOORS, ids=str)
def test_everybody_meets_what_the_table_says(door: Door, world: World) -> None:
    met = {who: knock(door, who, world) for who in PEOPLE}
    assert met == {who: expected(door, who) for who in PEOPLE}


@pytest.mark.parametrize("door", FORGOTTEN, ids=str)
def test_a_method_that_is_not_in_the_table_does_nothing_for_anybody(door: Door, world: World) -> None:
    met = {who: knock(door, who, world) for who in (VISITOR, MEMBER, HOST, MODERATOR)}
    wrong = {who: seen for who, seen in met.items() if seen not in {LOGIN, NOT_ALLOWED, NOT_THERE, NO_METHOD}}
    assert not wrong, "add a door for it, or let the view refuse the method"


def test_every_address_is_in_the_table() -> None:
    assert addresses() == {door.name for door in DOORS}


def test_every_mail_is_in_the_table() -> None:
    assert mail_templates() == {one.template for one in mails()}


@pytest.mark.parametrize("one", mails(), ids=lambda one: one.template)
def test_a_mail_goes_to_who_the_table_names(
    one: Mail, world: World, django_capture_on_commit_callbacks: Callable[..., object]
) -> None:
    with transaction.atomic():
        with django_capture_on_commit_callbacks(execute=True):
            one.send(world)
        transaction.set_rollback(True)
    to = {world.people[who].email if who in world.people else who for who in one.to}
    assert {address for sent in mail.outbox for address in sent.to} == to
