"""The server stored a form, but its answer never came: what is sent after that is not lost, and nothing comes twice."""

import uuid

import pytest
from django.test import Client

from community.groups.models import Group
from community.questions.actions import edit_answer
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.questions.sending import sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_noor(client: Client, noor: User) -> Client:
    client.force_login(noor)
    return client


def test_the_same_words_change_nothing(as_noor: Client, noor: User, berk: Group) -> None:
    form = sent(detail="Sinds gisteren.")
    for _each in range(2):
        assert as_noor.post("/vraag/nieuw/", form).status_code == 302
    question = Question.objects.get()
    assert question.edited_at is None and not question.versions.exists()


def test_words_that_were_added_to_a_question_are_kept(as_noor: Client, berk: Group) -> None:
    form = sent(detail="Sinds gisteren.")
    as_noor.post("/vraag/nieuw/", form)
    answer = as_noor.post("/vraag/nieuw/", form | {"detail": "Sinds gisteren. En hij hoest."})
    question = Question.objects.get()
    assert answer.headers["Location"] == question.get_absolute_url()
    assert question.detail == "Sinds gisteren. En hij hoest."
    assert [each.text for each in question.versions.all()] == ["Sinds gisteren."]


@pytest.mark.parametrize("to", ["antwoord/", "antwoord/{answer}/reactie/"])
def test_words_that_were_added_to_an_answer_are_kept(as_noor: Client, berk: Group, samira: User, to: str) -> None:
    question = make.question(berk, samira)
    place = question.get_absolute_url() + to.format(answer=make.answer(question, samira).pk)
    form = {"text": "Ja, dat kan.", "submission": str(uuid.uuid4())}
    as_noor.post(place, form)
    as_noor.post(place, form | {"text": "Ja, dat kan. Vraag het haar."})
    own = Answer.objects.exclude(author=samira).get()
    assert own.text == "Ja, dat kan. Vraag het haar."
    assert [each.text for each in own.versions.all()] == ["Ja, dat kan."]


def test_what_was_taken_away_does_not_come_back_and_the_words_are_given_back(
    as_noor: Client, noor: User, berk: Group, samira: User
) -> None:
    form = sent()
    as_noor.post("/vraag/nieuw/", form)
    question = Question.objects.get()
    make.answer(question, samira)
    as_noor.post(f"{question.get_absolute_url()}weghalen/")
    page = as_noor.post("/vraag/nieuw/", form | {"detail": "Dit typte ik erbij."})
    assert "Dit typte ik erbij." in page.content.decode()
    question.refresh_from_db()
    assert question.deleted_at is not None and question.detail == ""


def test_words_for_another_group_stay_out_of_the_first(as_noor: Client, berk: Group, noor: User) -> None:
    linde = make.group("linde", access="closed")
    make.enter(linde, noor)
    form = sent(detail="Sinds gisteren.")
    as_noor.post("/vraag/nieuw/", form)
    for _each in range(2):
        as_noor.post("/vraag/nieuw/", form | {"group": "linde", "detail": "Sinds gisteren. Alleen voor ons."})
    assert [each.detail for each in Question.objects.filter(group=berk)] == ["Sinds gisteren."]
    assert [each.detail for each in Question.objects.filter(group=linde)] == ["Sinds gisteren. Alleen voor ons."]


def test_another_question_replaces_nothing_and_comes_once(as_noor: Client, berk: Group) -> None:
    form = sent()
    as_noor.post("/vraag/nieuw/", form)
    for _each in range(2):
        as_noor.post("/vraag/nieuw/", form | {"title": "Wie weet waar de rollator gebleven is?"})
    assert list(Question.objects.order_by("pk").values_list("title", flat=True)) == [
        form["title"],
        "Wie weet waar de rollator gebleven is?",
    ]


def test_another_answer_replaces_nothing_and_comes_once(as_noor: Client, berk: Group, samira: User) -> None:
    place = f"{make.question(berk, samira).get_absolute_url()}antwoord/"
    form = {"text": "Doe het gordijn open.", "submission": str(uuid.uuid4())}
    for text in ("Doe het gordijn open.", "Vraag hoe laat zij vroeger opstond.", "Vraag hoe laat zij vroeger opstond."):
        as_noor.post(place, form | {"text": text})
    assert Answer.objects.count() == 2


def test_an_old_form_undoes_no_correction_and_gives_its_words_back(as_noor: Client, berk: Group, samira: User) -> None:
    place = f"{make.question(berk, samira).get_absolute_url()}antwoord/"
    form = {"text": "Mevrouw heeft suiker, dus geen taart.", "submission": str(uuid.uuid4())}
    as_noor.post(place, form)
    answer = Answer.objects.get()
    edit_answer(by=answer.author, answer=answer, text="Iemand heeft suiker, dus geen taart.")
    page = as_noor.post(place, form)
    assert page.status_code == 403
    assert "Mevrouw heeft suiker" in page.content.decode() and "daarna veranderd" in page.content.decode()
    answer.refresh_from_db()
    assert answer.text == "Iemand heeft suiker, dus geen taart."
