"""Bulk data to measure with is like what people make: whoever counts it comes to the same."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from community.questions.filling import batches
from community.questions.models import Answer, Question
from community.questions.state import recount

pytestmark = pytest.mark.django_db


def fill(**options: int) -> str:
    out = StringIO()
    with override_settings(DEMO=True):
        call_command("fill", stdout=out, **options)
    return out.getvalue()


def test_as_many_as_asked_in_batches_with_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BATCH", 20)
    said = fill(questions=50)
    assert [line.split(" questions")[0] for line in said.splitlines()] == ["20 of 50", "40 of 50", "50 of 50"]
    assert Question.objects.count() == 50
    assert Answer.objects.count() > 25


def test_what_a_question_keeps_about_its_answers_is_right() -> None:
    fill(questions=40)
    kept = list(Question.objects.order_by("pk").values_list("answered_at", "helped_at"))
    for question in Question.objects.all():
        recount(question)
    assert list(Question.objects.order_by("pk").values_list("answered_at", "helped_at")) == kept


def test_later_questions_have_later_moments() -> None:
    fill(questions=10)
    moments = list(Question.objects.order_by("pk").values_list("created_at", flat=True))
    assert moments == sorted(moments)


def test_more_can_be_added() -> None:
    fill(questions=5)
    fill(questions=5, seed=2)
    assert Question.objects.count() == 10


@override_settings(DEMO=False)
def test_a_real_installation_is_not_filled() -> None:
    with pytest.raises(CommandError):
        call_command("fill", questions=5)
    assert not Question.objects.exists()


def test_nothing_is_no_number() -> None:
    with pytest.raises(CommandError):
        fill(questions=0)
