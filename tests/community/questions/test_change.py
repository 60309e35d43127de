"""Changing and taking away: what stood there stays readable, and what others built on stays whole."""

import uuid

import pytest
from django.test import Client

from community.groups.models import Group
from community.questions.models import Answer, Question
from community.questions.versions import TextVersion
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


def address(question: Question, more: str = "") -> str:
    return f"/wijken/berk/vragen/{question.pk}/{more}"


def words(**fields: str) -> dict[str, str]:
    return {"submission": str(uuid.uuid4())} | fields


def test_what_a_question_said_before_can_be_read(client: Client, noor: User, berk: Group) -> None:
    question = make.question(berk, noor, "Hoe wek je iemand?")
    client.post(address(question, "wijzigen/"), words(title="Hoe wek je iemand rustig?"))
    question.refresh_from_db()
    assert question.title == "Hoe wek je iemand rustig?"
    assert question.edited_at is not None
    history = client.get(address(question, "eerder/")).content.decode()
    assert "Hoe wek je iemand?" in history


def test_the_same_words_make_no_version(client: Client, noor: User, berk: Group) -> None:
    question = make.question(berk, noor, "Hoe wek je iemand?")
    client.post(address(question, "wijzigen/"), words(title="Hoe wek je iemand?", tags="slapen"))
    question.refresh_from_db()
    assert list(question.tags.names()) == ["slapen"]
    assert question.edited_at is None
    assert not TextVersion.objects.exists()


def test_what_is_wrong_is_said_and_what_was_typed_stays(client: Client, noor: User, berk: Group) -> None:
    question = make.question(berk, noor, "Hoe wek je iemand?")
    page = client.post(address(question, "wijzigen/"), words(title="", detail="Dit typte ik."))
    assert "Dit typte ik." in page.content.decode()
    question.refresh_from_db()
    assert question.title == "Hoe wek je iemand?"


@pytest.mark.parametrize("what", ["wijzigen/", "weghalen/"])
def test_only_who_wrote_it_changes_it(client: Client, noor: User, samira: User, berk: Group, what: str) -> None:
    question = make.question(berk, samira, "Van Samira")
    answer = make.answer(question, samira)
    for place in (address(question, what), address(question, f"antwoord/{answer.pk}/{what}")):
        assert client.get(place).status_code == 403
        assert client.post(place, words(title="Van mij", text="Van mij")).status_code == 403
    assert Question.objects.get().title == "Van Samira"
    assert Answer.objects.get().text == "Doe eerst het gordijn open."


def test_a_question_without_answers_goes_and_leaves_nothing(client: Client, noor: User, berk: Group) -> None:
    question = make.question(berk, noor)
    assert client.get(address(question, "weghalen/")).status_code == 200
    assert Question.objects.exists(), "asking changes nothing"
    assert client.post(address(question, "weghalen/")).headers["Location"] == "/wijken/berk/"
    assert not Question.objects.exists()


def test_a_question_with_an_answer_leaves_a_tombstone(client: Client, noor: User, samira: User, berk: Group) -> None:
    question = make.question(berk, noor, "Mijn oude vraag")
    make.answer(question, samira)
    client.post(address(question, "weghalen/"))
    page = client.get(address(question)).content.decode()
    assert "Mijn oude vraag" not in page
    assert "Doe eerst het gordijn open." in page
    assert Question.objects.get().title == ""


def test_an_answer_that_goes_leaves_the_question_unanswered(
    client: Client, noor: User, samira: User, berk: Group
) -> None:
    question = make.question(berk, samira)
    answer = make.answer(question, noor)
    client.post(address(question, f"antwoord/{answer.pk}/weghalen/"))
    question.refresh_from_db()
    assert question.answered_at is None
    assert not Answer.objects.exists()
