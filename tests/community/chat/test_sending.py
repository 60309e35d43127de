"""A message is stored once, told by its number, and refused with a reason; with and without script."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from community.chat.models import Message, Room
from community.groups.models import Group
from community.groups.rules import HouseRules
from leerkring.accounts.models import User
from tests.community.chat import factories as make

pytestmark = pytest.mark.django_db
JSON = {"HTTP_ACCEPT": "application/json"}


def sent(text: str = "Wie eet er mee?", **fields: object) -> dict[str, Any]:
    return {"text": text, "submission": str(uuid.uuid4())} | fields


def test_the_page_shows_what_was_said_and_by_whom(as_noor: Client, berk: Group, jet: User) -> None:
    make.message(berk, jet, "Ik neem **soep** mee.")
    page = as_noor.get("/wijken/berk/gesprek/").content.decode()
    assert "<strong>soep</strong>" in page
    assert "Jet" in page


def test_without_script_a_message_is_sent_by_a_form(as_noor: Client, room: Room) -> None:
    answer = as_noor.post(f"/gesprek/{room.pk}/berichten/", sent())
    message = Message.objects.get()
    assert answer.headers["Location"] == f"/wijken/berk/gesprek/#bericht-{message.pk}"
    page = as_noor.get("/wijken/berk/gesprek/").content.decode()
    assert "Wie eet er mee?" in page
    assert 'class="message message-own"' in page


def test_a_script_gets_the_message_as_everybody_sees_it(as_noor: Client, room: Room) -> None:
    answer = as_noor.post(f"/gesprek/{room.pk}/berichten/", sent(), **JSON)
    assert answer.status_code == 201
    frame = answer.json()
    assert (frame["type"], frame["change"]) == ("change", 1)
    assert "message-own" not in frame["html"]


def test_the_same_submission_again_is_the_same_message(as_noor: Client, room: Room) -> None:
    once = sent()
    first = as_noor.post(f"/gesprek/{room.pk}/berichten/", once, **JSON)
    second = as_noor.post(f"/gesprek/{room.pk}/berichten/", once, **JSON)
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["id"] == second.json()["id"]
    assert Message.objects.count() == 1


def test_what_could_point_at_a_client_is_asked_about_first(as_noor: Client, room: Room) -> None:
    text = "Haar BSN is 111222333."
    refused = as_noor.post(f"/gesprek/{room.pk}/berichten/", sent(text), **JSON)
    assert refused.status_code == 422
    assert refused.json()["text"] == text
    assert "111222333" in refused.json()["asks"]
    page = as_noor.post(f"/gesprek/{room.pk}/berichten/", sent(text))
    assert page.status_code == 422
    assert text in page.content.decode()
    assert not Message.objects.exists()


def test_too_much_at_once_is_refused_and_kept(as_noor: Client, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    from community.moderation import limits

    monkeypatch.setitem(limits.LIMITS, "message", limits.Limit(1, 300))
    as_noor.post(f"/gesprek/{room.pk}/berichten/", sent())
    assert as_noor.post(f"/gesprek/{room.pk}/berichten/", sent(), **JSON).status_code == 429
    page = as_noor.post(f"/gesprek/{room.pk}/berichten/", sent("Nog een woord."))
    assert page.status_code == 429
    assert "Nog een woord." in page.content.decode()
    assert Message.objects.count() == 1


def test_a_room_has_a_limit_for_all_together(
    client: Client, room: Room, noor: User, jet: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from community.moderation import limits

    monkeypatch.setitem(limits.LIMITS, "together", limits.Limit(2, 60))
    statuses = []
    for person in (noor, jet, noor):
        client.force_login(person)
        answer = client.post(f"/gesprek/{room.pk}/berichten/", sent(), **JSON)
        statuses.append(answer.status_code)
    assert statuses == [201, 201, 429]
    assert "Wacht 1 minuut" in answer.json()["sentence"]
    assert "Hier wordt" in answer.json()["sentence"]


def test_a_script_is_told_that_the_house_rules_come_first(as_noor: Client, room: Room) -> None:
    started = timezone.now() - timedelta(days=1)
    HouseRules.objects.create(number=99, text_nl="Nieuw.", text_en="New.", starts_at=started)
    for answer in (
        as_noor.post(f"/gesprek/{room.pk}/berichten/", sent(), **JSON),
        as_noor.get(f"/gesprek/{room.pk}/na/?after=0", **JSON),
    ):
        assert answer.status_code == 403
        assert "huisregels" in answer.json()["sentence"]
    assert not Message.objects.exists()


def test_nothing_of_one_person_is_said_in_the_name_of_another(
    as_noor: Client, room: Room, noor: User, jet: User
) -> None:
    """A page that stayed open, in a browser in which somebody else has logged in since."""
    address = f"/gesprek/{room.pk}/berichten/"
    answer = as_noor.post(address, sent(), **JSON, HTTP_X_PERSON=str(jet.pk))
    assert answer.status_code == 401
    assert "Iemand anders" in answer.json()["sentence"]
    assert not Message.objects.exists()
    assert as_noor.post(address, sent(), **JSON, HTTP_X_PERSON=str(noor.pk)).status_code == 201


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "x" * 2001])
def test_nothing_and_too_much_are_no_message(as_noor: Client, room: Room, text: str) -> None:
    answer = as_noor.post(f"/gesprek/{room.pk}/berichten/", sent(text), **JSON)
    assert answer.status_code == 422
    assert answer.json()["sentence"]


def test_an_answer_leads_back_to_what_it_answers(as_noor: Client, room: Room, jet: User) -> None:
    first = make.message(room, jet, "Soep of brood?")
    form = as_noor.get(f"/wijken/berk/gesprek/?antwoord={first.pk}").content.decode()
    assert f'name="replies_to" value="{first.pk}"' in form
    as_noor.post(f"/gesprek/{room.pk}/berichten/", sent("Soep!", replies_to=first.pk))
    page = as_noor.get("/wijken/berk/gesprek/").content.decode()
    assert f'href="/gesprek/bericht/{first.pk}/#bericht-{first.pk}"' in page
    assert "Soep of brood?" in page.split("<blockquote data-hue")[1]


def test_a_message_of_another_room_is_not_answered(as_noor: Client, room: Room, stranger: User) -> None:
    from tests.community import factories as people

    wilg = people.group("wilg", access="closed")
    people.enter(wilg, stranger)
    secret = make.message(wilg, stranger, "Geheim.")
    as_noor.post(f"/gesprek/{room.pk}/berichten/", sent(replies_to=secret.pk))
    assert Message.objects.get(room=room).replies_to is None
    assert "Geheim" not in as_noor.get(f"/wijken/berk/gesprek/?antwoord={secret.pk}").content.decode()
