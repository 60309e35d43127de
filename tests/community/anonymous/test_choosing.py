"""What an anonymous asker chooses, with a receipt: to which answer to react, and who may read what came of it."""

import pytest
from django.test import Client

from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.anonymous.conftest import publish

pytestmark = pytest.mark.django_db
FOR_MENTORS = "Alleen de CIO-begeleiders van deze groep"


def test_two_answers_of_one_person_can_be_told_apart(
    receipt: str, question: Question, client: Client, samira: User
) -> None:
    for text in ("Ja, dat *mag*.", "Zoek een plek waar je even alleen kunt zijn & adem uit."):
        make.answer(question, samira, text=text)
    page = client.post("/bewijs/", {"receipt": receipt}).content.decode()
    assert ">Samira: “Ja, dat mag.”</option>" in page
    assert ">Samira: “Zoek een plek waar je even alleen kunt…”</option>" in page


def test_what_is_for_the_mentors_alone_is_not_said_to_be_read_by_others(
    receipt: str, question: Question, client: Client, samira: User
) -> None:
    make.answer(question, samira)
    told = {"receipt": receipt, "ermee-text": "Ik heb gehuild.", "ermee-audience": "mentors"}
    page = client.post("/bewijs/ermee/", told).content.decode()
    assert f"{FOR_MENTORS} lezen het" in page and f"{FOR_MENTORS} zien het" in page
    assert "Anderen lezen het" not in page and "Anderen zien het" not in page
    publish(2)
    assert "Alleen jij en de CIO-begeleiders" in client.post("/bewijs/", {"receipt": receipt}).content.decode()
