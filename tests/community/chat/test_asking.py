"""From a message to a learning question: its words are there already, with a way back."""

import pytest
from django.test import Client

from community.chat.actions import delete_message
from community.chat.models import Room
from leerkring.accounts.models import User
from tests.community.chat import factories as make

pytestmark = pytest.mark.django_db


def test_the_words_are_filled_in_and_lead_back(as_noor: Client, room: Room, jet: User) -> None:
    message = make.message(room, jet, "Hoe til je *samen*?")
    page = as_noor.get(f"/gesprek/bericht/{message.pk}/leervraag/")
    form = page.context["form"]
    assert form["title"].value() == "Hoe til je samen?"
    assert form["group"].value() == "berk"
    assert f"http://testserver/gesprek/bericht/{message.pk}/" in form["detail"].value()


def test_of_a_long_message_all_words_are_below_the_question(as_noor: Client, room: Room, jet: User) -> None:
    text = "Hoe til je samen? " * 30
    message = make.message(room, jet, text)
    form = as_noor.get(f"/gesprek/bericht/{message.pk}/leervraag/").context["form"]
    assert len(form["title"].value()) <= 200
    assert form["detail"].value().startswith(text)


def test_the_menu_of_a_message_leads_there_without_its_words(as_noor: Client, room: Room, jet: User) -> None:
    message = make.message(room, jet, "Vertrouwelijk.")
    page = as_noor.get(f"/gesprek/bericht/{message.pk}/kies/").content.decode()
    assert f'href="/gesprek/bericht/{message.pk}/leervraag/"' in page
    assert "titel=" not in page


def test_of_what_is_gone_nothing_is_made(as_noor: Client, room: Room, jet: User, stranger: User) -> None:
    message = make.message(room, jet)
    delete_message(message=message, by=jet)
    address = f"/gesprek/bericht/{message.pk}/leervraag/"
    assert as_noor.get(address).headers["Location"] == f"/gesprek/bericht/{message.pk}/"
    as_noor.force_login(stranger)
    assert as_noor.get(address).status_code == 404
