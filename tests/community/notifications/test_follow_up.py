"""A reaction below an answer is told as what it is: to who answered, and in other words to who asked."""

import pytest
from django.core import mail as mailbox
from django.test import Client

from community.groups.models import Group
from community.notifications.jobs import mails
from community.notifications.models import Notification
from community.questions.actions import answer_question, follow_up
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.notifications.clock import at, happened
from tests.community.notifications.letters import prefer, subjects

pytestmark = pytest.mark.django_db

TO_ASKER, TO_ASKER_IN_ENGLISH = "Wim reageerde op een antwoord op je vraag", "Wim reacted to an answer to your question"


@pytest.fixture
def question(noor: User, berk: Group) -> Question:
    return make.question(berk, noor)


@pytest.fixture
def answer(question: Question, samira: User) -> Answer:
    """Noor has read that it came."""
    given = answer_question(by=samira, question=question, text="Doe eerst het gordijn open.")
    Notification.objects.all().delete()
    return given


def page(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.get("/meldingen/").content.decode()


def test_who_asked_and_who_answered_each_hear_it_in_their_own_words(
    answer: Answer, noor: User, samira: User, wim: User
) -> None:
    follow_up(by=wim, answer=answer, text="Bij ons ook.")
    assert TO_ASKER in page(noor)
    assert "gaf antwoord op je vraag" not in page(noor)
    assert "Wim reageert op je antwoord" in page(samira)
    assert Notification.objects.count() == 2


def test_more_of_them_are_no_answers_either(answer: Answer, noor: User, wim: User, samira: User) -> None:
    for text in ("Bij ons ook.", "En op zondag."):
        follow_up(by=wim, answer=answer, text=text)
    assert "2 reacties op antwoorden op je vraag" in page(noor)
    assert "2 reacties op je antwoord" in page(samira)
    answer_question(by=wim, question=answer.question, text="Zet thee.")
    assert "Wim gaf antwoord op je vraag" in page(noor)


def test_below_what_the_asker_added_it_is_a_reaction_to_that(question: Question, noor: User, wim: User) -> None:
    own = answer_question(by=noor, question=question, text="Ze slaapt nu beter.")
    follow_up(by=wim, answer=own, text="Fijn.")
    assert "Wim reageert op je antwoord" in page(noor)


@pytest.mark.parametrize(("language", "words"), [("nl", TO_ASKER), ("en", TO_ASKER_IN_ENGLISH)])
def test_a_mail_says_it_too(answer: Answer, noor: User, wim: User, language: str, words: str) -> None:
    User.objects.filter(pk=noor.pk).update(language=language)
    prefer(noor, at_once=["follow_up"])
    follow_up(by=wim, answer=answer, text="Bij ons ook.")
    happened("2026-03-02 11:59")
    mails(at("2026-03-02 12:00"))
    assert subjects() == [words]
    assert words in str(mailbox.outbox[0].body)


def test_a_mail_about_a_group_that_is_not_open_names_nobody(answer: Answer, noor: User, wim: User) -> None:
    Group.objects.update(access="on_request")
    prefer(noor, at_once=["follow_up"])
    follow_up(by=wim, answer=answer, text="Bij ons ook.")
    happened("2026-03-02 11:59")
    mails(at("2026-03-02 12:00"))
    assert subjects() == ["Iemand reageerde op een antwoord op je vraag"]
