"""Whatever is sent, the answer is a sentence with what was typed kept, or a page that says what is not there."""

from typing import Any

import pytest
from django.test import Client
from django.utils.html import escape

from community.groups.models import Group
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.doors.bad_input import LONG, TEXTS
from tests.community.questions.sending import sent

pytestmark = pytest.mark.django_db

ODD = {what: text for what, text in TEXTS.items() if "eet hij" in text.lower() and "emoji" not in what} | {
    "an image": "![x](https://elders.example/x.png) eet hij wel?",
}
SIZES = {"nothing": "", "spaces": "   \n ", "invisible characters": "\u200b\u200b", "100,000 characters": LONG}


@pytest.fixture
def question(berk: Group, samira: User) -> Question:
    return make.question(berk, samira)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_texts_are_kept_and_shown_as_words(client: Client, noor: User, question: Question, text: str) -> None:
    answer = client.post("/vraag/nieuw/", sent(detail=text))
    assert answer.status_code == 302
    address = f"{question.get_absolute_url()}antwoord/"
    assert client.post(address, sent(text=text)).status_code in (200, 302)
    for place in (answer.headers["Location"], question.get_absolute_url(), "/vragen/", "/vandaag/"):
        page = client.get(place)
        assert page.status_code == 200
        assert "<script>alert" not in page.content.decode()
        assert 'href="javascript' not in page.content.decode()
        assert 'src="https://elders.example' not in page.content.decode()


def test_half_an_emoji_is_left_out(client: Client, noor: User) -> None:
    body = "group=berk&title=Eet+hij+wel%3F+%ED%A0%BD"
    answer = client.post("/vraag/nieuw/", body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 302
    assert Question.objects.get().title.startswith("Eet hij wel?")


@pytest.mark.parametrize("text", ["?", "???", "...", "…", "👍"])
def test_marks_without_a_word_are_said_and_kept(client: Client, noor: User, question: Question, text: str) -> None:
    answer, place = make.answer(question, make.member_of(question.group, "Wim")), question.get_absolute_url()
    for address, fields in (
        ("/vraag/nieuw/", sent(title=text, detail="Dit typte ik.")),
        (f"{place}antwoord/", sent(text=text)),
        (f"{place}antwoord/{answer.pk}/reactie/", sent(text=text)),
    ):
        page = client.post(address, fields)
        assert page.status_code == 200, address
        assert "Hier staan nog geen woorden" in page.content.decode(), address
        assert f"{text}</textarea>" in page.content.decode() and fields.get("detail", "") in page.content.decode()
    assert (Question.objects.get(), Answer.objects.get()) == (question, answer)


@pytest.mark.parametrize("text", SIZES.values(), ids=SIZES)
def test_too_little_or_too_much_is_said(client: Client, noor: User, question: Question, text: str) -> None:
    before = Question.objects.count()
    for address, fields in (
        ("/vraag/nieuw/", sent(title=text)),
        (f"{question.get_absolute_url()}antwoord/", sent(text=text)),
    ):
        page = client.post(address, fields)
        assert page.status_code == 200
        assert 'aria-invalid="true"' in page.content.decode()
        assert text.strip() in page.content.decode()
    assert Question.objects.count() == before
    assert not Answer.objects.exists()


def test_half_of_what_was_typed_stays(client: Client, noor: User) -> None:
    page = client.post("/vraag/nieuw/", sent(title="", detail="Dit <b>typte</b> ik.", tags="eten", wanted=["relative"]))
    text = page.content.decode()
    assert escape("Dit <b>typte</b> ik.") in text
    assert 'value="eten"' in text
    assert 'value="relative" id="id_wanted_3" checked' in text


@pytest.mark.parametrize(
    "fields",
    [
        {"group": "verzonnen"},
        {"group": ""},
        {"wanted": ["verzonnen"]},
        {"about": "999999999"},
        {"about": "x"},
        {"about": "9" * 40},
        {"language": "xx"},
        {"tags": "a, b, c, d, e, f"},
        {"tags": "x" * 41},
        {"tags": "y" * 5000},
    ],
    ids=str,
)
def test_choices_that_are_not_there(client: Client, noor: User, fields: dict[str, Any]) -> None:
    page = client.post("/vraag/nieuw/", sent(**fields))
    assert page.status_code == 200
    assert "Eet hij wel?" in page.content.decode()
    assert not Question.objects.exists()


@pytest.mark.parametrize("submission", ["", "x", "00000000-0000-0000-0000-00000000000g", "1" * 5000])
def test_a_broken_submission_costs_nobody_a_text(client: Client, noor: User, submission: str) -> None:
    assert client.post("/vraag/nieuw/", sent(submission=submission)).status_code == 302


def test_a_second_tap_makes_no_second_question(client: Client, noor: User, question: Question) -> None:
    once = sent()
    first, second = client.post("/vraag/nieuw/", once), client.post("/vraag/nieuw/", once)
    assert first.headers["Location"] == second.headers["Location"]
    reply = sent(text="Zo doe ik het.")
    for _ in range(2):
        client.post(f"{question.get_absolute_url()}antwoord/", reply)
    assert Answer.objects.count() == 1


def test_the_same_submission_of_somebody_else_is_theirs(client: Client, noor: User, samira: User) -> None:
    once = sent()
    client.post("/vraag/nieuw/", once)
    client.force_login(samira)
    client.post("/vraag/nieuw/", once)
    assert set(Question.objects.values_list("author", flat=True)) == {noor.pk, samira.pk}
