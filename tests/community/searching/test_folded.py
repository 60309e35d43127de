"""Texts of people whom somebody blocked are folded in what they find."""

import pytest
from django.test import Client
from django.urls import reverse

from community.chat.models import Message
from community.groups.blocks.models import Block
from community.groups.models import Group, Membership
from leerkring.accounts.models import User
from leerkring.search.similar import similar
from tests.community import factories
from tests.community.searching.conftest import say, search, settle, snippets

SAID = "Bij ons hielp een zeldzaam gesprek aan de keukentafel."


@pytest.fixture
def message(berk: Group, noor: User) -> Message:
    made = say(berk, noor, SAID)
    settle()
    return made


def test_texts_of_whom_i_blocked_are_folded(message: Message, noor: User, jet: User, client: Client) -> None:
    Block.objects.create(blocker=jet, blocked=noor)
    client.force_login(jet)
    page = client.get(reverse("search"), {"q": "zeldzaam"}).content.decode()
    summary, _end, rest = page.partition("</summary>")[0], "", page.partition("Toon de tekst")[2]
    assert "keukentafel" not in summary.rpartition('<ol class="rows">')[2]
    assert "keukentafel" in rest
    assert similar(SAID, jet) == []


def test_a_host_is_heard_by_who_blocked_them(message: Message, berk: Group, noor: User, jet: User) -> None:
    Block.objects.create(blocker=jet, blocked=noor)
    assert [hit.is_folded for hit in search(jet).hits] == [True]
    Membership.objects.filter(group=berk, user=noor).update(role="host")
    assert [hit.is_folded for hit in search(jet).hits] == [False]


def test_an_answer_of_whom_i_blocked_is_in_no_snippet(berk: Group, noor: User, jet: User) -> None:
    question = factories.question(berk, jet, title="Hoe troost je?", detail="Het is verdrietig.")
    factories.answer(question, noor, "Met een zeldzaam liedje.")
    assert "liedje" in snippets(jet)[0]
    Block.objects.create(blocker=jet, blocked=noor)
    assert snippets(jet) == ["Het is verdrietig."]


def test_whose_question_i_blocked_is_folded(berk: Group, noor: User, jet: User) -> None:
    factories.question(berk, noor, title="Hoe is het zeldzaam?")
    Block.objects.create(blocker=jet, blocked=noor)
    assert [hit.is_folded for hit in search(jet).hits] == [True]
