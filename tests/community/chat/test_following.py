"""Who was away fetches everything after the last number that it has, until nothing is left."""

import pytest
from django.test import Client

from community.chat import catchup
from community.chat.actions import delete_message, edit_message
from community.chat.models import ReadMark, Room
from leerkring.accounts.models import User
from tests.community.chat import factories as make

pytestmark = pytest.mark.django_db
JSON = {"HTTP_ACCEPT": "application/json"}


def test_changes_come_in_order_and_once_each(as_noor: Client, room: Room, noor: User, jet: User) -> None:
    first, second, third = (make.message(room, noor, f"Nummer {number}.") for number in (1, 2, 3))
    edit_message(message=first, by=noor, text="Nummer een.")
    delete_message(message=second, by=noor)
    page = as_noor.get(f"/gesprek/{room.pk}/na/?after=0", **JSON).json()
    assert [(each["change"], each["id"]) for each in page["changes"]] == [(3, third.pk), (4, first.pk), (5, second.pk)]
    assert (page["change"], page["more"]) == (5, False)
    assert "Nummer 2" not in str(page)


def test_a_long_absence_is_caught_up_in_pages(
    as_noor: Client, room: Room, noor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catchup, "PAGE", 2)
    for number in range(5):
        make.message(room, noor, f"Nummer {number}.")
    seen, after, more = [], 0, True
    while more:
        page = as_noor.get(f"/gesprek/{room.pk}/na/?after={after}", **JSON).json()
        seen += [each["change"] for each in page["changes"]]
        after, more = page["change"], page["more"]
    assert seen == [1, 2, 3, 4, 5]


def test_nothing_new_is_answered_in_a_word(as_noor: Client, room: Room, noor: User) -> None:
    make.message(room, noor)
    answer = as_noor.get(f"/gesprek/{room.pk}/na/?after=1", **JSON)
    tag = {"HTTP_IF_NONE_MATCH": answer.headers["ETag"]}
    weak = {"HTTP_IF_NONE_MATCH": f"W/{answer.headers['ETag']}"}
    for each in (tag, weak):
        assert as_noor.get(f"/gesprek/{room.pk}/na/?after=1", **JSON, **each).status_code == 304
    make.message(room, noor)
    assert as_noor.get(f"/gesprek/{room.pk}/na/?after=1", **JSON, **tag).status_code == 200


@pytest.mark.parametrize("after", ["", "x", "-1", "1.5", "²", "9" * 19])
def test_a_number_that_is_none_is_explained(as_noor: Client, room: Room, after: str) -> None:
    answer = as_noor.get(f"/gesprek/{room.pk}/na/?after={after}", **JSON)
    assert answer.status_code == 422
    assert answer.json()["sentence"]


def test_what_was_read_only_moves_on(as_noor: Client, room: Room, noor: User, jet: User) -> None:
    first, second = make.message(room, jet), make.message(room, jet)
    for message in (second, first):
        assert as_noor.post(f"/gesprek/{room.pk}/gelezen/", {"message": message.pk}, **JSON).status_code == 204
    assert ReadMark.objects.get(user=noor).message_id == second.pk
    third = make.message(room, jet)
    page = as_noor.get("/wijken/berk/gesprek/").content.decode()
    assert page.index('id="nieuw"') < page.index(f'id="bericht-{third.pk}"')
    assert page.index('id="nieuw"') > page.index(f'id="bericht-{second.pk}"')


def test_earlier_messages_come_in_stretches(
    as_noor: Client, room: Room, noor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from community.chat import reading

    monkeypatch.setattr(reading, "STRETCH", 2)
    messages = [make.message(room, noor, f"Nummer {number}.") for number in range(5)]
    page = as_noor.get("/wijken/berk/gesprek/").content.decode()
    address = f"/gesprek/{room.pk}/eerder/{messages[3].pk}/"
    assert address in page
    part = as_noor.get(address, HTTP_HX_REQUEST="true").content.decode()
    assert "Nummer 2." in part
    assert "Nummer 3." not in part
    assert "<html" not in part
    assert "<html" in as_noor.get(address).content.decode()


@pytest.mark.parametrize("what", ["na/?after=0", "eerder/1/"])
def test_who_is_not_in_the_group_follows_nothing(
    client: Client, room: Room, noor: User, stranger: User, what: str
) -> None:
    make.message(room, noor)
    client.force_login(stranger)
    assert client.get(f"/gesprek/{room.pk}/{what}", **JSON).status_code == 404


def test_a_script_of_who_is_logged_out_is_told_so(client: Client, room: Room) -> None:
    for method, address in (("get", "na/?after=0"), ("post", "berichten/"), ("post", "gelezen/")):
        answer = getattr(client, method)(f"/gesprek/{room.pk}/{address}", **JSON)
        assert answer.status_code == 401
        assert answer.json()["sentence"]
