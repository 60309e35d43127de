"""Who fills in that a resident tells it, but leaves out the first tick, is asked whose words they are."""

import pytest
from django.test import Client

from community.groups.models import Group
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db
ASKS = "Schrijf je dit op voor een bewoner?"
TEXT = "Vraag het aan ons."


@pytest.fixture
def question(berk: Group, koos: User, noor: User) -> Question:
    return make.question(berk, noor)


def answers(client: Client, question: Question, **fields: str) -> str:
    return client.post(
        f"{question.get_absolute_url()}antwoord/", {"text": TEXT, **fields}, follow=True
    ).content.decode()


@pytest.mark.parametrize(
    "fields", [{"told_by": "een bewoner van de gang"}, {"told_by": "een bewoner", "agreed": "on"}, {"agreed": "on"}]
)
def test_it_is_sent_back_unfolded_with_all_that_was_typed(
    client: Client, question: Question, fields: dict[str, str]
) -> None:
    page = answers(client, question, **fields)
    assert ASKS in page and TEXT in page
    assert '<details class="more" open>' in page
    assert fields.get("told_by", "") in page
    assert not Answer.objects.exists()


@pytest.mark.parametrize("told_by", ["", "een bewoner", "a resident"])
def test_one_s_own_words_pass_with_the_fields_as_they_were(client: Client, question: Question, told_by: str) -> None:
    assert ASKS not in answers(client, question, told_by=told_by)
    assert Answer.objects.get().told_by == ""


def test_another_way_to_ask_that_was_chosen_since_counts(client: Client, koos: User) -> None:
    sent = {"group": "berk", "title": "Mag er een kat komen?", "how": "name", "told_by": "Riet", "agreed": "on"}
    client.post("/vraag/nieuw/", sent)
    assert Question.objects.get().told_by == ""
