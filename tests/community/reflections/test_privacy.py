"""What somebody told leaves with them as they choose; what was for the mentors alone leaves in any case."""

from datetime import timedelta

import pytest
from django.utils import timezone

from community.questions.models import Question
from community.reflections import privacy
from community.reflections.actions import Words, reflect
from community.reflections.models import Reflection
from leerkring.accounts.models import User

pytestmark = pytest.mark.django_db


def leaves(noor: User, *, keeps: bool) -> None:
    noor.keeps_contributions, noor.removal_due_at = keeps, timezone.now() + timedelta(days=30)
    noor.save()
    privacy.hide(noor)


@pytest.mark.parametrize(
    ("audience", "keeps", "stays"),
    [("group", True, True), ("group", False, False), ("mentors", True, False), ("mentors", False, False)],
)
def test_what_stays(question: Question, noor: User, audience: str, keeps: bool, stays: bool) -> None:
    reflect(by=noor, question=question, words=Words(text="Het hielp.", audience=audience))
    leaves(noor, keeps=keeps)
    assert Reflection.objects.shown().exists() is stays
    privacy.show(noor)
    assert Reflection.objects.shown().exists()
    leaves(noor, keeps=keeps)
    privacy.erase(noor)
    assert Reflection.objects.exists() is stays


def test_the_export_has_all_words(question: Question, noor: User) -> None:
    reflect(by=noor, question=question, words=Words(text="Kort.", learned="Wachten is ook zorg.", audience="mentors"))
    (section,) = privacy.export(noor)
    said = {str(fact.value) for row in section.records for fact in row}
    assert {"Kort.", "Wachten is ook zorg.", question.title} <= said
