"""The file with somebody's own data says in the words of the pages what they were told, and how."""

import pytest
from django.utils import translation

from community.groups.models import Group
from community.notifications.preferences import AT_ONCE, Preferences
from community.questions.actions import follow_up
from community.questions.models import Question
from leerkring.accounts.models import User
from leerkring.accounts.privacy import registry
from leerkring.accounts.privacy.registry import Fact
from tests.community import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    return make.question(berk, noor)


def facts(user: User, section: str) -> list[list[Fact]]:
    with translation.override("nl"):
        found = [each for export in registry.exporters() for each in export(user) if each.key == section]
        return [record for each in found for record in each.records]


@pytest.mark.parametrize("who", ["asker", "answerer"])
def test_a_reaction_reads_as_one_to_who_answered_and_to_who_asked(
    question: Question, noor: User, wim: User, who: str
) -> None:
    answer = make.answer(question, wim)
    third = make.member_of(question.group, "Bo", "volunteer")
    follow_up(by=third, answer=answer, text="En bij ons?")
    values = [fact.value for row in facts({"asker": noor, "answerer": wim}[who], "notifications") for fact in row]
    assert "een reactie op jouw antwoord, of op een antwoord op jouw vraag" in values


def test_an_answer_and_a_reaction_are_called_what_they_are(question: Question, wim: User, noor: User) -> None:
    follow_up(by=wim, answer=make.answer(question, wim), text="En dan nog dit.")
    called = [fact.label for row in facts(wim, "answers") for fact in row if fact.key == "text"]
    assert called == ["Antwoord", "Reactie"]


def test_what_comes_at_once_is_said_in_words(noor: User) -> None:
    Preferences.objects.create(user=noor, at_once=list(AT_ONCE))
    (said,) = [fact.value for row in facts(noor, "notification_preferences") for fact in row if fact.key == "at_once"]
    assert "een reactie op mijn antwoord, of op een antwoord op mijn vraag" in str(said).split("; ")
    assert len(str(said).split("; ")) == len(AT_ONCE)
    assert "follow_up" not in str(said)


def test_hours_days_and_the_clock_are_said_in_words(noor: User) -> None:
    Preferences.objects.create(user=noor, hour=0, quiet_from=0, weekday=2, days="05", on_holidays=False)
    (row,) = facts(noor, "notification_preferences")
    said = {fact.key: fact.value for fact in row}
    assert (said["hour"], said["quiet_from"], said["weekday"]) == ("0:00", "0:00", "woensdag")
    assert (said["days"], said["on_holidays"], said["time_zone"]) == ("maandag, zaterdag", False, "Nederland")
