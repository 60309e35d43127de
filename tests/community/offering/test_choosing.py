"""Which answers go along is chosen by what they say, and what is said afterwards follows the choice."""

import pytest
from django.test import Client

from community.questions.actions import answer_question
from community.questions.models import Answer, Question
from community.reflections.models import Reflection
from leerkring.accounts.models import User

pytestmark = pytest.mark.django_db


def test_two_answers_of_one_person_can_be_told_apart(
    client: Client, question: Question, told: Reflection, samira: User
) -> None:
    for text in ("Zet **koffie**.", "Ga naast hem zitten en wacht tot hij zelf begint te praten."):
        answer_question(by=samira, question=question, text=text)
    page = client.get(f"{question.get_absolute_url()}ermee/aanbieden/").content.decode()
    assert 'Samira: <span lang="nl" dir="auto">“Zet koffie.”</span>' in page
    assert "“Ga naast hem zitten en wacht tot hij…”" in page


def test_where_no_answer_was_chosen_nobody_is_said_to_be_asked(
    client: Client, question: Question, told: Reflection, answer: Answer
) -> None:
    page = client.post(f"{question.get_absolute_url()}ermee/aanbieden/", {"consent": "on"}, follow=True)
    assert "De woorden van anderen gaan niet mee" in page.content.decode()
    assert "krijgt de vraag of" not in page.content.decode()
