"""Asking: one field is enough, twice is once, and whatever is wrong is said with what was typed kept."""

import uuid

import pytest
from django.test import Client

from community.groups.models import Group
from community.notifications.following import is_following
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db
TITLE = "Hoe wek ik iemand zonder haast?"


def sent(**fields: object) -> dict[str, object]:
    return {"group": "berk", "title": TITLE, "submission": str(uuid.uuid4())} | fields


def test_one_field_is_enough(client: Client, noor: User, berk: Group) -> None:
    page = client.get("/vraag/nieuw/")
    assert page.status_code == 200
    answer = client.post("/vraag/nieuw/", sent())
    question = Question.objects.get()
    assert (question.title, question.author, question.group) == (TITLE, noor, berk)
    assert question.perspective == "trainee"
    assert answer.headers["Location"] == f"/wijken/berk/vragen/{question.pk}/"
    assert is_following(noor, question)
    page = client.get(answer.headers["Location"])
    assert TITLE in page.content.decode()


def test_the_rest_may_be_told(client: Client, noor: User) -> None:
    client.post("/vraag/nieuw/", sent(detail="**Echt** waar", tags="Eten, dementie", wanted=["relative", "resident"]))
    question = Question.objects.get()
    assert question.detail == "**Echt** waar"
    assert sorted(question.tags.names()) == ["dementie", "eten"]
    assert sorted(question.wanted.values_list("perspective", flat=True)) == ["relative", "resident"]


def test_today_and_lists(client: Client, noor: User, berk: Group) -> None:
    make.question(berk, make.member_of(berk, "Lies", "relative"))
    assert "Hoe wek je iemand" in client.get("/vandaag/").content.decode()
    assert "Hoe wek je iemand" in client.get("/vragen/").content.decode()


NOTHING = "We vonden niets dat erop lijkt. Stel dus gerust je vraag."


def test_who_looks_first_and_finds_nothing_reads_so(client: Client, noor: User, berk: Group) -> None:
    shown = client.post("/vraag/nieuw/", sent(look="1")).content.decode()
    assert NOTHING in shown and TITLE in shown and not Question.objects.exists()
    shown = client.post("/vraag/nieuw/", sent(look="1", title="Eten?")).content.decode()
    assert NOTHING not in shown and "Maak je vraag iets langer." in shown


def test_only_who_pressed_that_button_does(client: Client, noor: User, berk: Group) -> None:
    for shown in (
        client.get("/vraag/nieuw/"),
        client.post("/vraag/nieuw/", sent(detail="Bel 06-12345678")),
        client.post("/vraag/lijkt-op/", {"title": TITLE}),
    ):
        assert shown.status_code == 200 and NOTHING not in shown.content.decode()


def test_nor_who_looked_too_often(client: Client, noor: User, berk: Group, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("community.questions.similar.may_look", lambda _user: False)
    shown = client.post("/vraag/nieuw/", sent(look="1")).content.decode()
    assert NOTHING not in shown and "Je hebt net heel vaak gezocht." in shown
