"""What becomes of what somebody wrote when they leave: it stays under “former member”, or it goes."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from community.groups.models import Group
from community.questions.actions import edit_question, promise_answer, thank
from community.questions.actions.ask import Wording
from community.questions.actions.feeds import make_feed_key
from community.questions.feed_keys import FeedKey
from community.questions.models import Answer, Question, Thanks
from community.questions.privacy import erase, export, hide, show
from community.questions.promises import Promise
from community.questions.versions import TextVersion
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    return make.question(berk, noor, "Van Noor")


@pytest.fixture
def leaving(noor: User) -> User:
    """Noor leaves in a week, and takes her texts along."""
    noor.keeps_contributions, noor.removal_due_at = False, timezone.now() + timedelta(days=7)
    return noor


def test_everything_is_in_the_file(question: Question, noor: User, samira: User, berk: Group) -> None:
    edit_question(by=noor, question=question, wording=Wording("Anders van Noor"))
    other = make.question(berk, samira, "Van Samira")
    answer = make.answer(other, noor, "Antwoord van Noor")
    thank(by=noor, answer=make.answer(question, samira), on=True)
    promise_answer(by=noor, question=make.question(berk, samira, "Beloofd door Noor"))
    said = {section.key: [str(fact.value) for row in section.records for fact in row] for section in export(noor)}
    assert "Anders van Noor" in said["questions"]
    assert "Van Noor" in said["earlier_wordings"]
    assert answer.text in said["answers"]
    assert "Anders van Noor" in said["thanks"]
    assert "Beloofd door Noor" in said["promises"]
    assert not any("Doe eerst het gordijn open." in value for values in said.values() for value in values)


def test_who_leaves_keeps_no_promise_and_reads_no_feed(noor: User, samira: User, berk: Group) -> None:
    promise_answer(by=noor, question=make.question(berk, samira))
    make_feed_key(by=noor)
    hide(noor)
    assert not Promise.objects.exists()
    assert not FeedKey.objects.exists()


def test_texts_stay_under_former_member(client: Client, question: Question, noor: User, samira: User) -> None:
    make.answer(question, samira)
    noor.keeps_contributions = True
    hide(noor)
    erase(noor)
    noor.delete()
    client.force_login(samira)
    page = client.get(question.get_absolute_url()).content.decode()
    assert "Van Noor" in page
    assert "Oud-lid" in page


def test_texts_are_gone_at_once_and_come_back_whole(question: Question, leaving: User, samira: User) -> None:
    answered = make.question(question.group, samira)
    make.answer(answered, leaving)
    Question.objects.filter(pk=question.pk).update(hidden_at=timezone.now())
    hide(leaving)
    assert not Question.objects.shown().filter(author=leaving).exists()
    answered.refresh_from_db()
    assert answered.answered_at is None
    show(leaving)
    answered.refresh_from_db()
    assert answered.answered_at is not None
    question.refresh_from_db()
    assert (question.deleted_at, question.hidden_at is None) == (None, False), "a moderator still has to look"


def test_what_was_taken_away_before_stays_away(leaving: User, samira: User, berk: Group) -> None:
    before = timezone.now()
    answer = make.answer(make.question(berk, samira), leaving, "", deleted_at=before)
    hide(leaving)
    show(leaving)
    answer.refresh_from_db()
    assert answer.deleted_at == before


def test_erasing_leaves_tombstones_where_others_built(question: Question, leaving: User, samira: User) -> None:
    edit_question(by=leaving, question=question, wording=Wording("Anders van Noor"))
    thanked = make.answer(question, samira)
    thank(by=leaving, answer=thanked, on=True)
    alone = make.question(question.group, leaving, "Zonder antwoord")
    reacted = make.answer(make.question(question.group, samira), leaving, "Antwoord van Noor")
    make.answer(reacted.question, samira, "Dank je, Noor", follows=reacted)
    hide(leaving)
    erase(leaving)
    leaving.delete()
    assert not Question.objects.filter(pk=alone.pk).exists()
    question.refresh_from_db()
    reacted.refresh_from_db()
    assert (question.title, question.author, reacted.text, reacted.author) == ("", None, "", None)
    assert not TextVersion.objects.exists()
    assert not Thanks.objects.exists()
    assert set(Answer.objects.shown().values_list("text", flat=True)) == {thanked.text, "Dank je, Noor"}
