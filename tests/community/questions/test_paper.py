"""A question on paper: what everybody at the table may read, and nothing else."""

import pytest
from django.test import Client
from django.utils import timezone

from community.groups.blocks.models import Block
from community.groups.models import Group
from community.questions.finding import find_question
from community.questions.models import Question
from community.questions.paper import paper_of
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    return make.question(berk, noor, detail="Hij schrikt **steeds**.")


def paper(client: Client, question: Question) -> str:
    answer = client.get(f"{question.get_absolute_url()}op-papier/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_holds_the_question_the_answers_the_address_and_the_date(
    client: Client, question: Question, samira: User
) -> None:
    answer = make.answer(question, samira, helped_at=timezone.now())
    make.answer(question, question.author, "Dat werkt.", follows=answer, by_asker=True, perspective="trainee")
    page = paper(client, question)
    for words in ("<strong>steeds</strong>", "Doe eerst het gordijn open.", "Samira, professional", "dit hielp"):
        assert words in page
    assert "Dat werkt." in page
    assert f"http://testserver{question.get_absolute_url()}" in page
    assert f'datetime="{timezone.localdate().isoformat()}"' in page


def test_what_is_out_of_sight_stays_out_of_it(client: Client, question: Question, samira: User, noor: User) -> None:
    hidden = make.answer(question, samira, "Dit is verborgen.", hidden_at=timezone.now())
    make.answer(question, samira, "Onder iets verborgens.", follows=hidden)
    blocked = make.member_of(question.group, "Bas", "volunteer")
    Block.objects.create(blocker=noor, blocked=blocked)
    make.answer(question, blocked, "Van wie ik blokkeer.")
    page = paper(client, question)
    for words in ("Dit is verborgen.", "Onder iets verborgens.", "Van wie ik blokkeer."):
        assert words not in page
    assert "Nog geen antwoord" in page


def test_the_title_of_who_the_reader_blocked_is_folded(client: Client, question: Question, samira: User) -> None:
    client.force_login(samira)
    assert question.title in paper(client, question)
    Block.objects.create(blocker=samira, blocked=question.author)
    page = paper(client, question)
    assert question.title not in page
    assert page.count("Vraag van iemand die je blokkeert") == 2


def test_an_anonymous_asker_stays_so_with_a_day_and_no_time(client: Client, question: Question) -> None:
    Question.objects.filter(pk=question.pk).update(author=None, is_anonymous=True)
    page = paper(client, question)
    assert "<b>Anoniem</b>" in page
    assert "Noor" not in page.partition('<article class="paper')[2]
    assert f'<time datetime="{timezone.localdate(question.created_at).isoformat()}">' in page


def test_what_is_for_mentors_alone_is_not_on_paper_even_for_the_asker(client: Client, question: Question) -> None:
    told = Reflection.objects.create(
        question=question, author=question.author, perspective="trainee", text="Ik wachtte.", audience="mentors"
    )
    assert "Ik wachtte." not in paper(client, question)
    Reflection.objects.filter(pk=told.pk).update(audience="group")
    assert "Ik wachtte." in paper(client, question)


def test_of_a_question_that_was_taken_away_there_is_no_paper(client: Client, question: Question) -> None:
    Question.objects.filter(pk=question.pk).update(hidden_at=timezone.now())
    answer = client.get(f"{question.get_absolute_url()}op-papier/")
    assert answer.headers["Location"] == question.get_absolute_url()


def test_much_text_gets_small_letters(question: Question, samira: User, noor: User) -> None:
    assert paper_of(find_question(noor, question.pk), noor).size == ""
    for _each in range(10):
        make.answer(question, samira, "Rustig aan. " * 20)
    assert paper_of(find_question(noor, question.pk), noor).size == "paper-small"
