"""The file with somebody's own data names no question that they may not read now: a title is somebody else's words."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from community.chat.models import Message, Room
from community.groups.hosting.actions import remove_member
from community.groups.models import Group
from community.notifications.following import follow
from community.offering.models import Offer
from community.questions.actions import promise_answer, thank
from community.questions.models import Question
from community.questions.promises import Promise
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from leerkring.accounts.privacy import registry
from tests.community import factories as make

pytestmark = pytest.mark.django_db
LATER, OWN = "Wie kent de familie van Wortelpuree?", "Hoe vouw je een laken alleen?"


@pytest.fixture
def berk(berk: Group) -> Group:
    Group.objects.filter(pk=berk.pk).update(access="closed")
    berk.refresh_from_db()
    return berk


@pytest.fixture
def question(berk: Group, noor: User, samira: User) -> Question:
    return takes_part(make.question(berk, samira, "Wie eet er graag soep?"), noor)


def takes_part(asked: Question, noor: User) -> Question:
    """Noor answers, thanks, promises, follows and talks along at it, and at one of her own."""
    thank(by=noor, answer=make.answer(asked, asked.author, "Ik wel."), on=True)
    make.answer(asked, noor, "Ik ook, elke dag.")
    promise_answer(by=noor, question=asked)
    follow(user=noor, thing=asked)
    room = Room.objects.create(question=asked, last_change=1)
    Message.objects.create(room=room, author=noor, perspective="trainee", change=1, text="Met brood erbij?")
    return asked


def everything(user: User) -> dict[str, list[dict[str, Any]]]:
    sections = [section for export in registry.exporters() for section in export(user)]
    return {each.key: [{fact.key: fact.value for fact in row} for row in each.records] for each in sections}


def titles(user: User) -> list[object]:
    said = everything(user)
    named = [row["question"] for key in ("answers", "thanks", "promises") for row in said[key]]
    return [*named, *(row["thing"] for row in said["follows"]), *(row["conversation"] for row in said["messages"])]


def test_what_may_be_read_is_named(question: Question, noor: User) -> None:
    assert titles(noor) == [question.title] * 5


def test_after_a_removal_later_titles_are_nobodys_business(question: Question, noor: User, berk: Group) -> None:
    own = make.question(berk, noor, OWN)
    Question.objects.filter(pk=question.pk).update(title=LATER)
    remove_member(group=berk, person=noor, by=None)
    said = everything(noor)
    assert LATER not in repr(said)
    assert "Een vraag die je nu niet kunt lezen" in repr(said)
    assert "Ik ook, elke dag." in repr(said), "own words stay"
    assert "Met brood erbij?" in repr(said)
    assert own.title in repr(said["questions"])


def test_a_title_that_is_out_of_sight_is_in_no_file_of_others(question: Question, noor: User) -> None:
    Question.objects.filter(pk=question.pk).update(title=LATER, hidden_at=timezone.now())
    assert LATER not in repr(everything(noor))
    assert len(titles(noor)) == 5, "that it happened is told"


def test_what_somebody_told_of_their_own_question_keeps_its_title(berk: Group, noor: User, samira: User) -> None:
    own, others = make.question(berk, noor, OWN), make.question(berk, samira, LATER)
    for asked in (own, others):
        told = Reflection.objects.create(question=asked, author=noor, perspective="trainee", text="Het lukte.")
        Offer.objects.create(reflection=told, offered_by=noor)
    remove_member(group=berk, person=noor, by=None)
    said = everything(noor)
    for key in ("reflections", "offers"):
        named = [row["question"] for row in said[key]]
        assert named[0] == OWN
        assert LATER not in named


def test_more_rows_cost_no_more_queries(question: Question, noor: User, samira: User, berk: Group) -> None:
    everything(noor)
    with CaptureQueriesContext(connection) as few:
        everything(noor)
    for number in range(4):
        takes_part(make.question(berk, samira, f"Vraag {number}?"), noor)
    with CaptureQueriesContext(connection) as many:
        everything(noor)
    assert Promise.objects.filter(user=noor).count() == 5
    assert len(many) == len(few)
