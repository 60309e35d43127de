"""Asking without a name: a choice in the form, a receipt that is shown once, a counter without times."""

import re
import uuid

import pytest
from django.test import Client

from community.anonymous.models import Receipt, WaitingQuestion
from community.groups.models import Group
from community.moderation.limits import LIMITS
from community.notifications.models import Follow, Notification
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.anonymous.conftest import Ask, publish

pytestmark = pytest.mark.django_db


def test_the_question_waits_and_is_nobodys(ask: Ask, noor: User) -> None:
    words = ask(detail="Het was zwaar.", tags="rouw, werk", wanted=["relative"])
    waiting = WaitingQuestion.objects.get()
    assert (waiting.title, waiting.tags, waiting.wanted) == (
        "Mag ik huilen op mijn werk?",
        ["rouw", "werk"],
        ["relative"],
    )
    assert waiting.perspective == "trainee"
    assert len(words.split()) == 7
    assert not Question.objects.exists()
    assert not Follow.objects.exists()
    assert not Notification.objects.exists()


def test_the_receipt_is_on_no_other_page(ask: Ask, client: Client) -> None:
    words = ask()
    for address in ("/vraag/nieuw/", "/vandaag/", "/vragen/?lijst=mijn", "/bewijs/", "/profiel/gegevens/"):
        page = client.get(address).content.decode()
        assert words not in page
        assert "Mag ik huilen" not in page


def test_the_page_of_the_receipt_is_kept_by_no_browser(client: Client, noor: User) -> None:
    sent = {"group": "berk", "title": "Mag dit?", "how": "anonymous", "submission": str(uuid.uuid4())}
    page = client.post("/vraag/nieuw/", sent)
    assert "no-store" in page.headers["Cache-Control"]
    assert f'data-stored="{sent["submission"]}"' in page.content.decode()
    assert "Mail ze niet" in page.content.decode()


def test_sent_twice_is_one_question_and_both_receipts_work(ask: Ask, client: Client) -> None:
    same = str(uuid.uuid4())
    first, second = ask(submission=same), ask(submission=same)
    assert first != second
    assert WaitingQuestion.objects.count() == 1
    publish()
    for words in (first, second):
        assert "Mag ik huilen" in client.post("/bewijs/", {"receipt": words}).content.decode()


def test_a_submission_of_somebody_else_leads_to_no_question_of_theirs(ask: Ask, client: Client) -> None:
    same = str(uuid.uuid4())
    ask(submission=same, title="Wat doe ik met mijn verdriet?")
    words = ask(submission=same, title="Iets anders")
    assert WaitingQuestion.objects.count() == 2
    assert "verdriet" not in client.post("/bewijs/", {"receipt": words}).content.decode()


def test_so_many_receipts_of_one_question_are_kept(ask: Ask) -> None:
    same = str(uuid.uuid4())
    for _time in range(7):
        ask(submission=same)
    assert Receipt.objects.count() <= 5


def test_named_and_anonymous_questions_count_together(ask: Ask, client: Client, noor: User) -> None:
    for number in range(LIMITS["ask"].times - 1):
        client.post("/vraag/nieuw/", {"group": "berk", "title": f"Vraag {number}", "submission": str(uuid.uuid4())})
    ask()
    page = client.post("/vraag/nieuw/", {"group": "berk", "title": "Nog een", "how": "anonymous"})
    assert "korte tijd" in page.content.decode()
    assert WaitingQuestion.objects.count() == 1


def test_somebody_elsewhere_cannot_ask_here(client: Client, berk: Group) -> None:
    client.force_login(make.member_of(make.group("es"), "Lies"))
    page = client.post("/vraag/nieuw/", {"group": "berk", "title": "Mag dit?", "how": "anonymous"})
    assert "Kies een andere" in page.content.decode()
    assert not WaitingQuestion.objects.exists()


def test_what_points_at_a_client_is_asked_about_and_the_choice_stays(client: Client, noor: User) -> None:
    sent = {"group": "berk", "title": "Hoe help ik mevrouw Jansen?", "how": "anonymous"}
    page = client.post("/vraag/nieuw/", sent).content.decode()
    assert not WaitingQuestion.objects.exists()
    choice = re.search(r'<input[^>]*value="anonymous"[^>]*>', page)
    assert choice
    assert "checked" in choice[0]
    assert "data-draft-session" in choice[0]


def test_few_people_may_guess(client: Client, noor: User, berk: Group) -> None:
    assert "raden" in client.get("/vraag/nieuw/").content.decode()
    for number in range(9):
        make.member_of(berk, f"Lid{number}", "trainee")
    assert "raden" not in client.get("/vraag/nieuw/").content.decode()


def test_the_only_one_of_a_perspective_is_warned(client: Client, berk: Group) -> None:
    for number in range(9):
        make.member_of(berk, f"Lid{number}", "trainee")
    client.force_login(make.member_of(berk, "Toos", "resident"))
    assert "enige bewoner" in client.get("/vraag/nieuw/").content.decode()
