"""What a prepared query answers is what the composed one answers, for everybody and every time."""

import uuid
from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from community.groups.models import Group, Membership
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from leerkring.prepared import filled_up, prepared
from tests.community import factories as make

pytestmark = pytest.mark.django_db


def readable(user: User, group: Group) -> QuerySet[Question]:
    """As `visible_to` composes it, with what a row brings along."""
    return Question.objects.visible_to(user).filter(group=group).select_related("author", "group").order_by("pk")


@pytest.fixture
def closed(noor: User) -> Group:
    group = make.group("wilg", access="closed")
    Membership.objects.create(user=noor, group=group, perspective="trainee")
    make.question(group, noor, "Alleen voor ons?")
    return group


def test_it_answers_like_the_composed_query(berk: Group, closed: Group, noor: User, samira: User) -> None:
    make.question(berk, samira, "Hoe begin ik?")
    make.question(berk, noor, "En daarna?")
    ready = prepared(readable)
    for user in (noor, samira, make.person("Lies")):
        for group in (berk, closed, berk):
            assert ready(user, group) == list(readable(user, group))
    assert [each.title for each in ready(noor, closed)] == ["Alleen voor ons?"]
    assert ready(samira, closed) == []


def test_a_uuid_finds_its_row(berk: Group, noor: User, samira: User) -> None:
    asked = make.question(berk, noor)
    ready = prepared(lambda user, submission: Question.objects.filter(author=user, submission=submission))
    for user in (noor, samira):
        assert ready(user, asked.submission) == list(Question.objects.filter(author=user, submission=asked.submission))
    assert ready(noor, asked.submission) == [asked]
    assert ready(noor, uuid.uuid4()) == []


def test_a_row_of_numbers_is_filled_up_and_composed_once_for_each_length(berk: Group, noor: User) -> None:
    asked = [make.question(berk, noor, f"Vraag {number}?") for number in range(12)]
    lengths = []

    @prepared
    def among(user: User, numbers: tuple[int, ...]) -> QuerySet[Question]:
        lengths.append(len(numbers))
        return Question.objects.visible_to(user).filter(pk__in=numbers).order_by("pk")

    for many in (1, 12, 10, 3):
        assert among(noor, filled_up(each.pk for each in asked[:many])) == asked[:many]
    assert lengths == [10, 20]
    assert among(make.person("Lies"), filled_up([asked[0].pk])) == asked[:1]
    Group.objects.update(access="closed")
    assert among(make.person("Tom"), filled_up([asked[0].pk])) == []
    assert among(AnonymousUser(), filled_up([asked[0].pk])) == []


def test_it_is_composed_once_and_brings_everything_along(berk: Group, noor: User) -> None:
    make.question(berk, noor, "Hoe begin ik?")
    composed = []

    @prepared
    def counted(user: User, group: Group) -> QuerySet[Question]:
        composed.append(user.pk)
        return readable(user, group)

    counted(noor, berk)
    with CaptureQueriesContext(connection) as queries:
        [found] = counted(noor, berk)
        assert (found.author, found.group.name) == (noor, berk.name)
    assert len(queries) == 1
    assert len(composed) == 1
    assert noor.pk not in composed


def test_who_is_no_active_member_any_more_gets_nothing(berk: Group, noor: User) -> None:
    make.question(berk, noor, "Hoe begin ik?")
    ready = prepared(readable)
    assert ready(noor, berk)
    noor.is_active = False
    assert ready(noor, berk) == []


def test_words_moments_and_values_are_filled_in(berk: Group, noor: User) -> None:
    question = make.question(berk, noor, "Hoe begin ik?")

    @prepared
    def titles(slug: str, since: object) -> QuerySet[Question, tuple[str]]:
        return Question.objects.filter(group__slug=slug, created_at__gt=since).values_list("title")

    assert titles(berk.slug, question.created_at - timedelta(seconds=1)) == [("Hoe begin ik?",)]
    assert titles(berk.slug, question.created_at + timedelta(seconds=1)) == []
    assert titles("elders", question.created_at - timedelta(seconds=1)) == []


def test_a_query_with_a_moment_of_its_own_is_refused(noor: User) -> None:
    @prepared
    def of_today(user: User) -> QuerySet[Question]:
        return Question.objects.filter(author=user, created_at__gt=timezone.now())

    with pytest.raises(ValueError, match="holds a moment"):
        of_today(noor)


def test_an_argument_that_is_not_asked_about_is_refused(noor: User) -> None:
    @prepared
    def of_everybody(user: User) -> QuerySet[Question]:
        return Question.objects.all()

    with pytest.raises(ValueError, match="not every argument"):
        of_everybody(noor)


def test_more_than_one_query_is_refused(noor: User) -> None:
    @prepared
    def with_answers(user: User) -> QuerySet[Question]:
        return Question.objects.filter(author=user).prefetch_related("answers")

    with pytest.raises(ValueError, match="one query"):
        with_answers(noor)


def test_arguments_go_by_position(noor: User) -> None:
    @prepared
    def own(user: User) -> QuerySet[Answer]:
        return Answer.objects.filter(author=user)

    with pytest.raises(TypeError, match="by position"):
        own(user=noor)


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**40])
def test_a_number_that_no_row_can_have_finds_nothing(berk: Group, noor: User, number: int) -> None:
    ready = prepared(lambda pk: Question.objects.filter(pk=pk))
    question = make.question(berk, noor)
    assert ready(question.pk) == [question]
    assert ready(number) == []
