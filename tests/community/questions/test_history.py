"""What a text said before is readable, unless it should not have stood there."""

import uuid

import pytest
from django.test import Client
from django.utils import timezone

from community.groups.models import Group
from community.moderation.cases import Case
from community.questions.models import Answer, Question
from community.questions.versions import TextVersion
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    return make.question(berk, noor, "Wat doe ik met mijn buurvrouw?")


def change(client: Client, question: Question, title: str) -> None:
    sent = {"title": title, "submission": str(uuid.uuid4())}
    assert client.post(f"{question.get_absolute_url()}wijzigen/", sent).status_code == 302


def history(client: Client, question: Question) -> str:
    return client.get(f"{question.get_absolute_url()}eerder/").content.decode()


def test_who_wrote_it_takes_the_words_of_an_earlier_version_away(client: Client, question: Question) -> None:
    change(client, question, "Wat doe ik als iemand niet eet?")
    assert "buurvrouw" in history(client, question)
    version = TextVersion.objects.get()
    client.post(f"{question.get_absolute_url()}eerder/", {"versie": version.pk})
    version.refresh_from_db()
    assert (version.title, version.text, version.is_erased) == ("", "", True)
    page = history(client, question)
    assert "buurvrouw" not in page
    assert "Deze woorden zijn weggehaald" in page


@pytest.mark.parametrize("number", ["", "x", "999999", "9" * 30, "²"])
def test_a_version_that_is_not_there(client: Client, question: Question, number: str) -> None:
    assert client.post(f"{question.get_absolute_url()}eerder/", {"versie": number}).status_code == 404


def test_others_cannot(client: Client, question: Question, samira: User) -> None:
    change(client, question, "Wat doe ik als iemand niet eet?")
    client.force_login(samira)
    assert 'name="versie"' not in history(client, question)
    sent = {"versie": TextVersion.objects.get().pk}
    assert client.post(f"{question.get_absolute_url()}eerder/", sent).status_code == 403
    assert TextVersion.objects.get().title == "Wat doe ik met mijn buurvrouw?"


def test_what_was_hidden_does_not_come_back_with_its_change(client: Client, question: Question) -> None:
    change(client, question, "Wat doe ik met een buurvrouw van 12?")
    Question.objects.update(hidden_at=timezone.now())
    change(client, question, "Wat doe ik als iemand niet eet?")
    assert Case.objects.filter(why=Case.Why.EDITED).exists(), "a host looks again"
    assert not TextVersion.objects.filter(title__contains="buurvrouw").exists()
    Question.objects.update(hidden_at=None)
    assert "buurvrouw" not in history(client, question)


def test_a_text_that_is_out_of_sight_shows_no_history(client: Client, question: Question) -> None:
    change(client, question, "Wat doe ik als iemand niet eet?")
    Question.objects.update(hidden_at=timezone.now())
    assert "buurvrouw" not in history(client, question)


def test_a_link_that_comes_into_a_first_text_later_waits_too(client: Client, question: Question) -> None:
    answer = make.answer(make.question(question.group, make.member_of(question.group, "Lies")), question.author)
    Question.objects.filter(pk=question.pk).delete()
    place = f"{answer.question.get_absolute_url()}antwoord/{answer.pk}/"
    client.post(f"{place}wijzigen/", {"text": "www.winkel.example"})
    assert Answer.objects.get(pk=answer.pk).hidden_at is not None
