"""Advice on plain Dutch: what it finds, what it leaves alone, and who may ask for it."""

import json

import pytest
from django.test import Client
from django.urls import reverse

from leerkring.accounts.models import User
from practices.desk.plain_language import hints, words
from tests.practices.desk.conftest import LogIn


def found(text: str, language: str = "nl") -> list[tuple[str, str]]:
    return [(hint.kind, hint.found) for hint in hints(text, language)]


def test_our_own_list_is_long_and_every_word_has_an_easier_one() -> None:
    assert len(words()) >= 150
    assert all(plain.strip() and plain.lower() != hard for hard, plain in words().items())


def test_hard_words_get_a_plain_alternative() -> None:
    assert found("Wij implementeren dit teneinde kennis te borgen.") == [
        ("word", "implementeren"),
        ("word", "teneinde"),
        ("word", "borgen"),
    ]
    assert "invoeren" in hints("Wij implementeren dit.")[0].advice


@pytest.mark.parametrize(
    "form",
    ["geïmplementeerd", "implementeert", "implementeerden", "geëvalueerde", "gecreëerd", "initieerde", "geborgd"],
)
def test_a_hard_verb_is_found_in_its_other_forms(form: str) -> None:
    assert found(f"Dat is door ons {form}.") == [("word", form)]


def test_the_words_behind_a_hard_verb_stay_there() -> None:
    assert found("Zij anticipeert op drukte.") == [("word", "anticipeert op")]


def test_a_group_of_words_is_found_as_one() -> None:
    assert found("Dat doen we in het kader van de stage.") == [("word", "in het kader van")]


def test_a_hard_word_inside_another_word_is_left_alone() -> None:
    assert found("Het thansplein ligt in Echternach.") == []


def test_a_sentence_of_more_than_twenty_words_is_long_and_one_of_twenty_is_not() -> None:
    twenty = " ".join(["woord"] * 20) + "."
    assert found(twenty) == []
    assert found("Dus " + twenty) == [("long", "Dus woord woord woord woord woord…")]


def test_a_full_stop_in_an_abbreviation_does_not_end_a_sentence() -> None:
    text = " ".join(["woord"] * 12) + " bijv. " + " ".join(["woord"] * 12) + "."
    assert [kind for kind, _ in found(text)] == ["long"]


def test_items_on_lines_of_their_own_are_sentences_of_their_own() -> None:
    assert found("\n".join(["een regel met vijf woorden"] * 8)) == []


def test_the_passive_with_somebody_in_it_is_found() -> None:
    assert found("De vraag wordt met de groep door de begeleider besproken.") == [
        ("passive", "wordt met de groep door de begeleider")
    ]
    assert found("De begeleider bespreekt de vraag.") == []


def test_an_abbreviation_that_is_explained_is_fine() -> None:
    assert found("De VAR denkt mee.") == [("abbreviation", "VAR")]
    assert found("De verpleegkundige adviesraad (VAR) denkt mee. De VAR helpt.") == []
    assert found("ICT helpt.") == []


def test_only_dutch_is_looked_at() -> None:
    assert found("We implementeren this.", "en") == []


@pytest.mark.parametrize("text", ["", "   ", "\x00", "😀" * 50, "a" * 100_000, "word " * 5_000, '"„”(((', "A" * 5_000])
def test_any_text_gets_an_answer(text: str) -> None:
    assert isinstance(hints(text), list)


def ask(client: Client, body: object) -> "tuple[int, str]":
    response = client.post(reverse("plain_language"), json.dumps(body), content_type="application/json")
    return response.status_code, response.content.decode()


@pytest.mark.django_db
def test_an_editor_gets_advice_per_field_in_dutch(editor: User, log_in: LogIn) -> None:
    fields = [
        {"id": "samenvatting", "label": "Samenvatting", "text": "Wij implementeren dit."},
        {"id": "doel", "label": "Doel", "text": "Dit is goed."},
    ]
    status, html = ask(log_in(editor), {"language": "nl", "fields": fields})
    assert status == 200
    assert 'href="#samenvatting"' in html
    assert "invoeren" in html
    assert "doel" not in html


@pytest.mark.django_db
def test_what_an_editor_typed_comes_back_as_text(editor: User, log_in: LogIn) -> None:
    field = {"id": '"><script>', "label": "<b>", "text": "Wij implementeren <i>dit</i>."}
    _, html = ask(log_in(editor), {"language": "nl", "fields": [field]})
    assert "<script>" not in html
    assert "<b>" not in html


@pytest.mark.django_db
@pytest.mark.parametrize("body", [None, [], {"language": "nl"}, {"language": "nl", "fields": [1]}, "x"])
def test_a_strange_question_gets_a_plain_no(editor: User, log_in: LogIn, body: object) -> None:
    assert ask(log_in(editor), body)[0] == 400


@pytest.mark.django_db
def test_a_question_from_another_site_is_refused(editor: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    assert ask(client, {"language": "nl", "fields": []})[0] == 403
