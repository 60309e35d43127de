"""Looking back in one conversation: all words, the newest first, and only there."""

import pytest
from django.test import Client

from community.chat.actions import delete_message
from community.chat.models import Room
from community.chat.rooms import room_of_question
from community.chat.searching import PAGE, search, words_in
from community.groups.models import Group
from leerkring.accounts.models import User
from tests.community import factories as people
from tests.community.chat import factories as make

pytestmark = pytest.mark.django_db


def test_all_words_must_be_in_it_and_the_newest_comes_first(room: Room, jet: User) -> None:
    first = make.message(room, jet, "De soep was warm.")
    make.message(room, jet, "De thee was warm.")
    last = make.message(room, jet, "Warme SOEP morgen.")
    assert search(room, words_in("soep warm")).messages == [last, first]


def test_neither_what_is_gone_nor_another_conversation_is_found(room: Room, jet: User) -> None:
    delete_message(message=make.message(room, jet, "Soep."), by=jet)
    wilg = people.group("wilg")
    people.enter(wilg, jet)
    make.message(wilg, jet, "Soep.")
    assert not search(room, ["soep"]).messages


def test_there_are_pages(room: Room, jet: User, monkeypatch: pytest.MonkeyPatch) -> None:
    from community.moderation import limits

    monkeypatch.setitem(limits.LIMITS, "message", limits.Limit(1000, 300))
    messages = [make.message(room, jet, f"Soep {number}.") for number in range(PAGE + 1)]
    first = search(room, ["soep"])
    assert len(first.messages) == PAGE
    assert search(room, ["soep"], first.before).messages == messages[:1]


def test_the_page_leads_to_the_message(as_noor: Client, room: Room, jet: User) -> None:
    message = make.message(room, jet, "De soep was warm.")
    page = as_noor.get("/wijken/berk/gesprek/zoeken/?q=soep").content.decode()
    assert f"/gesprek/bericht/{message.pk}/#bericht-{message.pk}" in page
    assert "Niets gevonden" in as_noor.get("/wijken/berk/gesprek/zoeken/?q=thee").content.decode()


@pytest.mark.parametrize("query", ["q=%00", "q=%25", "q=&voor=abc", "q=a&voor=9999999999999999999", "q=" + "a+" * 200])
def test_odd_words_are_no_error(as_noor: Client, room: Room, query: str) -> None:
    assert as_noor.get(f"/wijken/berk/gesprek/zoeken/?{query}").status_code == 200


def test_nobody_else_looks_in_it(client: Client, room: Room, stranger: User) -> None:
    client.force_login(stranger)
    assert client.get(f"/gesprek/{room.pk}/zoek/?q=soep").status_code == 404
    assert client.get("/wijken/berk/gesprek/zoeken/?q=soep").status_code == 404
    assert client.get(f"/wijken/berk/vragen/{room.pk}/gesprek/zoeken/?q=soep").status_code == 404


def test_the_menu_says_that_one_is_in_the_neighbourhood(as_noor: Client, room: Room) -> None:
    page = as_noor.get("/wijken/berk/gesprek/zoeken/?q=soep").content.decode()
    assert 'href="/wijken/" aria-current="true"' in page
    assert 'href="/zoek/" aria-current' not in page


def test_the_conversation_at_a_question_is_searched_there(as_noor: Client, berk: Group, jet: User) -> None:
    question = people.question(berk, jet)
    make.message(room_of_question(question), jet, "De soep was warm.")
    place = f"/wijken/berk/vragen/{question.pk}/gesprek/"
    assert f'action="{place}zoeken/"' in as_noor.get(place).content.decode()
    assert "De soep was warm." in as_noor.get(f"{place}zoeken/?q=soep").content.decode()


def test_the_address_of_before_leads_here(as_noor: Client, room: Room) -> None:
    answer = as_noor.get(f"/gesprek/{room.pk}/zoek/?q=soep&voor=9")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/wijken/berk/gesprek/zoeken/?q=soep&voor=9")
