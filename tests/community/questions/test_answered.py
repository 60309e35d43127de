"""Who finds an answer while asking goes there, and the editors learn what helped; of whom is not kept."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from community.groups.blocks.models import Block
from community.groups.models import Group
from community.questions.models import Question
from leerkring.accounts.models import User
from leerkring.search.helped.models import Helped
from leerkring.search.helped.queries import what_helped
from leerkring.search.indexing.catch_up import catch_up
from practices.models import PracticePage
from tests import factories as pages
from tests.community import factories

pytestmark = pytest.mark.django_db
TEXT = "Hoe help ik iemand die zeldzaam verdrietig is?"


@pytest.fixture
def noor(berk: Group, client: Client) -> User:
    user = factories.member_of(berk, "Noor", "trainee")
    client.force_login(user)
    return user


@pytest.fixture
def page() -> PracticePage:
    made = pages.example("troost", title="Troost bij zeldzaam verdriet")
    catch_up()
    return made


def a_question(where: Group, by: User, **fields: str) -> Question:
    made = factories.question(where, by, **({"title": "Hoe troost je bij zeldzaam verdriet?"} | fields))
    catch_up()
    return made


def test_each_hit_has_a_button_that_says_what_it_does(noor: User, page: PracticePage, client: Client) -> None:
    shown = client.post(reverse("similar_questions"), {"title": TEXT}).content.decode()
    assert f'value="library:{page.pk}"' in shown
    assert f'formaction="{reverse("answered_already")}"' in shown


def test_it_leads_there_lets_go_of_the_draft_and_is_counted(noor: User, page: PracticePage, client: Client) -> None:
    submission = str(uuid4())
    sent = {"answered": f"library:{page.pk}", "title": TEXT, "submission": submission, "group": "berk"}
    for _twice in range(2):
        answer = client.post(reverse("answered_already"), sent, follow=True)
    assert answer.redirect_chain == [(page.url, 302)]
    assert f'data-stored="{submission}"' in answer.content.decode()
    assert not Question.objects.exists()
    row = Helped.objects.get()
    assert (row.source, row.object_id, row.times) == ("library", page.pk, 2)
    assert {field.name for field in Helped._meta.get_fields()} == {"id", "source", "object_id", "times", "last_on"}


def test_a_question_in_the_neighbourhood_can_be_the_answer(noor: User, berk: Group, client: Client) -> None:
    question = a_question(berk, factories.member_of(berk, "Jet"))
    answer = client.post(reverse("answered_already"), {"answered": f"questions:{question.pk}"})
    assert answer.url == question.get_absolute_url()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "named", ["", "x", "library:", "library:x", "library:99999999999999999999", "users:1", "library:٣"]
)
def test_what_names_nothing_leads_back_and_counts_nothing(named: str, noor: User, client: Client) -> None:
    assert client.post(reverse("answered_already"), {"answered": named}).url == reverse("ask")  # type: ignore[attr-defined]
    assert not Helped.objects.exists()


def test_what_one_may_not_read_is_not_there_and_not_told_to_editors(noor: User, client: Client) -> None:
    wilg = factories.group("wilg", access="closed")
    lies = factories.member_of(wilg, "Lies")
    question = a_question(wilg, lies)
    sent = {"answered": f"questions:{question.pk}"}
    assert client.post(reverse("answered_already"), sent).url == reverse("ask")  # type: ignore[attr-defined]
    client.force_login(lies)
    client.post(reverse("answered_already"), sent)
    assert Helped.objects.get().times == 1
    assert what_helped(noor) == []
    assert [row.title for row in what_helped(lies)] == [question.title]


def test_looking_changes_nothing(noor: User, page: PracticePage, client: Client) -> None:
    assert client.get(reverse("answered_already"), {"answered": f"library:{page.pk}"}).status_code == 302
    assert not Helped.objects.exists()


def test_a_question_tells_what_is_like_it_without_itself(
    noor: User, berk: Group, page: PracticePage, client: Client
) -> None:
    question = a_question(berk, noor)
    other = a_question(berk, factories.member_of(berk, "Jet"), title="Wie weet raad met zeldzaam verdriet?")
    address = reverse("similar_to_question", args=["berk", question.pk])
    assert address in client.get(question.get_absolute_url()).content.decode()
    for headers in ({}, {"HX-Request": "true"}):
        shown = client.get(address, headers=headers).content.decode()
        part = shown.partition('id="lijkt-hierop"')[2]
        assert other.title in part
        assert page.title in part
        assert question.title not in part


def test_what_is_like_it_is_only_what_one_may_read(noor: User, berk: Group, client: Client) -> None:
    wilg = factories.group("wilg", access="closed")
    a_question(wilg, factories.member_of(wilg, "Lies"), title="Geheim zeldzaam verdriet?")
    question = a_question(berk, noor)
    address = reverse("similar_to_question", args=["berk", question.pk])
    assert "Geheim" not in client.get(address).content.decode()
    assert "nog niets" in client.get(address).content.decode()


def test_whom_i_blocked_is_not_brought_to_me(noor: User, berk: Group, client: Client) -> None:
    jet = factories.member_of(berk, "Jet")
    a_question(berk, jet, title="Wie weet raad met zeldzaam verdriet?")
    question = a_question(berk, noor)
    Block.objects.create(blocker=noor, blocked=jet)
    shown = client.get(reverse("similar_to_question", args=["berk", question.pk])).content.decode()
    assert "Wie weet raad" not in shown


def test_what_it_goes_on_in_is_chosen_from_what_is_like_it(
    noor: User, berk: Group, page: PracticePage, client: Client
) -> None:
    wilg = factories.group("wilg", access="closed")
    a_question(wilg, factories.member_of(wilg, "Lies"), title="Geheim zeldzaam verdriet?")
    question = a_question(berk, noor)
    before = a_question(berk, factories.member_of(berk, "Jet"), title="Wie weet raad met zeldzaam verdriet?")
    address = reverse("close_question", args=["berk", question.pk])
    (found,) = re.findall(r'name="of" value="([^"]+)"', client.get(address).content.decode())
    assert found == before.get_absolute_url()
    assert "De andere vraag is gesloten" in client.post(address, {"of": found}, follow=True).content.decode()
    question.refresh_from_db()
    assert question.duplicate_of == before


def test_who_looks_without_javascript_reads_what_is_found_or_that_nothing_is(
    noor: User, page: PracticePage, client: Client
) -> None:
    looks = {"title": TEXT, "group": "berk", "look": "1"}
    shown = client.post(reverse("ask"), looks).content.decode()
    assert f"library:{page.pk}" in shown and "We vonden niets" not in shown
    shown = client.post(reverse("ask"), looks | {"title": "Wie repareert hier fietsbanden?"}).content.decode()
    assert "library:" not in shown and "We vonden niets" in shown
