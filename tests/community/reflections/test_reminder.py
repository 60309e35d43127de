"""“How did it go?”: asked once, ten days after the first answer, and never of who did not ask by name."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from community.groups.models import Membership
from community.notifications.models import Notification
from community.questions.models import Question
from community.reflections.actions import Words, reflect
from community.reflections.reminder import remind
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


def answered(question: Question, days: float) -> None:
    Question.objects.filter(pk=question.pk).update(answered_at=timezone.now() - timedelta(days=days))


def reminded() -> list[str]:
    remind(timezone.now())
    return list(Notification.objects.filter(kind="reminder").values_list("user__display_name", flat=True))


def test_after_ten_days_the_asker_is_asked_once(question: Question) -> None:
    answered(question, 9.9)
    assert reminded() == []
    answered(question, 10.1)
    assert reminded() == ["Noor"]
    assert reminded() == ["Noor"]
    assert Notification.objects.get(kind="reminder").path.endswith("/ermee/")


def test_an_old_question_is_left_alone(question: Question) -> None:
    answered(question, 41)
    assert reminded() == []


def test_who_told_it_is_not_asked(question: Question, noor: User) -> None:
    answered(question, 11)
    reflect(by=noor, question=question, words=Words(text="Het hielp."))
    assert reminded() == []


def test_who_left_the_group_is_not_asked(question: Question, noor: User) -> None:
    answered(question, 11)
    Membership.objects.filter(user=noor).delete()
    assert reminded() == []


def test_an_anonymous_asker_is_never_reminded(question: Question) -> None:
    Question.objects.filter(pk=question.pk).update(author=None, is_anonymous=True)
    answered(question, 11)
    assert reminded() == []


def test_what_was_taken_away_is_not_asked_about(question: Question) -> None:
    answered(question, 11)
    Question.objects.filter(pk=question.pk).update(deleted_at=timezone.now())
    assert reminded() == []


def test_today_asks_too_until_it_is_told(client: Client, question: Question, noor: User) -> None:
    answered(question, 11)
    link = f'href="/wijken/berk/vragen/{question.pk}/ermee/"'
    assert link in client.get("/vandaag/").content.decode()
    reflect(by=noor, question=question, words=Words(text="Het hielp."))
    assert link not in client.get("/vandaag/").content.decode()


def test_today_shows_what_others_in_my_groups_did(question: Question, noor: User, samira: User) -> None:
    reflect(by=noor, question=question, words=Words(text="Ik ging er eens bij zitten."))
    reader = Client()
    reader.force_login(samira)
    assert "Ik ging er eens bij zitten." in reader.get("/vandaag/").content.decode()
    stranger = Client()
    stranger.force_login(make.member_of(make.group("eik"), "Ilse", "mentor"))
    assert "Ik ging er eens bij zitten." not in stranger.get("/vandaag/").content.decode()


def test_today_shows_nobody_else_what_is_for_mentors(question: Question, noor: User, samira: User) -> None:
    reflect(by=noor, question=question, words=Words(text="Ik was bang.", audience="mentors"))
    reader = Client()
    reader.force_login(samira)
    assert "Ik was bang." not in reader.get("/vandaag/").content.decode()


def test_today_does_not_grow_with_what_was_told(
    client: Client, question: Question, noor: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(4):
        asked = make.question(question.group, noor, title=f"Vraag {number}?")
        answered(asked, 12)
    client.get("/vandaag/")
    with django_assert_max_num_queries(15):
        client.get("/vandaag/")
