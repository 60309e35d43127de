"""Publication a few times a day: all at once, in no order, by day and no more."""

from datetime import datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone

from community.anonymous.actions import mark_by_receipt, react_by_receipt, reflect_by_receipt, withdraw
from community.anonymous.batches import last_slot, publish_batch
from community.anonymous.models import LastBatch, Receipt, WaitingQuestion
from community.anonymous.queries import Found, find_by_receipt
from community.groups.models import Group
from community.moderation.cases import Case
from community.notifications.models import Notification
from community.questions.models import Answer, Question
from community.reflections.actions import Words
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.anonymous.conftest import Ask, publish

pytestmark = pytest.mark.django_db
HERE = ZoneInfo("Europe/Amsterdam")
NOON = datetime(2026, 3, 10, 12, 15, tzinfo=HERE)


def test_the_timetable() -> None:
    assert last_slot(NOON) == NOON
    assert last_slot(NOON - timedelta(minutes=1)) == NOON - timedelta(hours=5)
    assert last_slot(datetime(2026, 3, 10, 3, tzinfo=HERE)) == datetime(2026, 3, 9, 21, 15, tzinfo=HERE)


def test_nothing_comes_before_its_time_and_nothing_twice(ask: Ask) -> None:
    publish_batch(NOON)
    ask()
    assert publish_batch(NOON + timedelta(hours=4)) == "not now"
    assert not Question.objects.exists()
    publish_batch(NOON + timedelta(hours=5))
    publish_batch(NOON + timedelta(hours=5))
    assert Question.objects.count() == 1
    assert LastBatch.objects.count() == 1


def test_of_the_question_a_day_is_kept_and_nothing_of_the_submission(ask: Ask) -> None:
    ask(tags="rouw", wanted=["relative"])
    publish_batch(NOON)
    question = Question.objects.get()
    assert question.is_anonymous
    assert question.author is None
    assert question.submission is None
    assert question.created_at == question.active_at == datetime(2026, 3, 10, tzinfo=HERE)
    assert list(question.tags.names()) == ["rouw"]
    assert list(question.wanted.values_list("perspective", flat=True)) == ["relative"]
    assert not WaitingQuestion.objects.exists()


def test_the_order_of_asking_is_not_the_order_of_numbers(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("community.anonymous.batches.dice.shuffle", lambda rows: rows.sort(key=lambda row: row.title))
    for title in ("Vraag C", "Vraag A", "Vraag B"):
        ask(title=title)
    publish()
    assert list(Question.objects.order_by("pk").values_list("title", flat=True)) == ["Vraag A", "Vraag B", "Vraag C"]


def test_the_page_shows_the_day_alone(receipt: str, question: Question, client: Client) -> None:
    page = client.get(question.get_absolute_url()).content.decode()
    day = timezone.localdate(question.created_at)
    assert f'<time datetime="{day.isoformat()}">' in page
    assert f'datetime="{day.isoformat()}T' not in page
    assert "Anoniem" in page


def test_hosts_look_with_the_batch_and_not_before(ask: Ask, berk: Group) -> None:
    host = make.member_of(berk, "Hanneke", "professional", role="host")
    ask(title="Kijk eens op https://winkel.example")
    assert not Notification.objects.exists()
    assert not Case.objects.exists()
    publish()
    assert Case.objects.get().author is None
    assert Notification.objects.get().user == host
    assert Question.objects.get().hidden_at is not None


def test_in_an_archived_group_a_question_waits(ask: Ask, berk: Group) -> None:
    ask()
    Group.objects.filter(pk=berk.pk).update(status="archived")
    publish()
    assert WaitingQuestion.objects.count() == 1
    Group.objects.filter(pk=berk.pk).update(status="active")
    publish(days=2)
    assert Question.objects.count() == 1


def test_a_question_goes_along_when_groups_merge(ask: Ask, berk: Group) -> None:
    es = make.group("es")
    ask()
    Group.objects.filter(pk=berk.pk).update(status="merged", merged_into=es)
    publish()
    assert Question.objects.get().group == es


def test_receipts_are_made_anew_with_the_batch(ask: Ask) -> None:
    ask()
    assert Receipt.objects.get().waiting_id
    publish()
    receipt = Receipt.objects.get()
    assert (receipt.waiting_id, receipt.question_id) == (None, Question.objects.get().pk)


def test_an_answer_tells_no_asker(receipt: str, question: Question, samira: User, noor: User) -> None:
    other = Client()
    other.force_login(samira)
    other.post(f"{question.get_absolute_url()}antwoord/", {"text": "Ja, dat mag."})
    assert question.answers.count() == 1
    assert not Notification.objects.exists()


def taken_back_as_the_batch_begins(monkeypatch: pytest.MonkeyPatch, found: Found | None) -> None:
    """The batch has read what waits; then the asker takes it back."""
    assert found is not None
    monkeypatch.setattr("community.anonymous.batches.dice.shuffle", lambda rows: withdraw(found=found))


def test_what_is_taken_back_while_a_batch_begins_does_not_come(
    ask: Ask, noor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken_back_as_the_batch_begins(monkeypatch, find_by_receipt(ask(), noor))
    publish()
    assert not Question.objects.exists()
    assert not Receipt.objects.exists()


def test_a_question_that_came_while_it_was_taken_back_goes(ask: Ask, noor: User) -> None:
    found = find_by_receipt(ask(), noor)
    assert found is not None
    publish()
    withdraw(found=found)
    assert not Question.objects.filter(deleted_at=None).exists()
    assert not Receipt.objects.exists()
    withdraw(found=found)  # the button was pressed twice


def test_what_belongs_to_a_question_that_is_taken_back_ends_and_the_rest_of_the_batch_comes(
    receipt: str, question: Question, noor: User, samira: User, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = make.answer(question, samira)
    react_by_receipt(by=noor, question=question, above=answer, text="Dank.", language="nl", submission=uuid4())
    mark_by_receipt(question=question, answer=answer, on=True)
    reflect_by_receipt(by=noor, question=question, words=Words(text="Het hielp."))
    ask(title="Een andere vraag")
    taken_back_as_the_batch_begins(monkeypatch, find_by_receipt(receipt, noor))
    publish(days=2)
    assert Question.objects.filter(title="Een andere vraag").exists()
    assert not Answer.objects.filter(by_asker=True).exists()
    assert not Reflection.objects.exists()


def test_a_reaction_waits_while_the_group_is_archived(
    receipt: str, question: Question, noor: User, berk: Group
) -> None:
    react_by_receipt(by=noor, question=question, above=None, text="Dank.", language="nl", submission=uuid4())
    Group.objects.filter(pk=berk.pk).update(status="archived")
    publish(days=2)
    assert not Answer.objects.exists()
    Group.objects.filter(pk=berk.pk).update(status="active")
    publish(days=3)
    assert Answer.objects.get().text == "Dank."
