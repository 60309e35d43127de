"""The asker tells what came of it: short or in five steps, for the group or for the mentors alone."""

from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from community.groups.models import Group, Removal
from community.moderation.cases import Case
from community.notifications.models import Notification
from community.questions.actions import delete_question
from community.questions.models import Question
from community.reflections.models import Reflection
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db
STORY = "Ik deed het gordijn open en wachtte."


def tells(client: Client, question: Question, **fields: str) -> int:
    sent = {"text": STORY, "audience": "group"} | fields
    return client.post(f"/wijken/berk/vragen/{question.pk}/ermee/", sent).status_code


def page_for(person: User, question: Question) -> str:
    client = Client()
    client.force_login(person)
    return client.get(f"/wijken/berk/vragen/{question.pk}/").content.decode()


def told(person: User) -> int:
    return Notification.objects.visible_to(person).filter(kind="reflection").count()


def test_who_answered_hears_what_came_of_it_and_everybody_reads_it(
    client: Client, question: Question, samira: User, koos: User
) -> None:
    assert tells(client, question) == 302
    assert (told(samira), told(koos)) == (1, 0)
    assert STORY in page_for(koos, question)
    assert "Wat Noor ermee deed" in page_for(koos, question)


def test_the_five_steps_stand_under_their_questions(client: Client, question: Question, koos: User) -> None:
    tells(client, question, text="", situation="Elke ochtend hetzelfde.", learned="Wachten is ook zorg.")
    seen = page_for(koos, question)
    assert "Wat was er aan de hand?" in seen
    assert "Wachten is ook zorg." in seen
    assert "Wat gebeurde er?" not in seen


@pytest.mark.parametrize("audience, said", [("group", "Anderen leren er"), ("mentors", "Alleen jij en de CIO-begel")])
def test_the_word_of_thanks_says_who_reads_it(client: Client, question: Question, audience: str, said: str) -> None:
    tells(client, question, audience=audience)
    assert f"Dank je wel voor je verhaal. {said}" in client.get(question.get_absolute_url()).content.decode()


def test_for_the_mentors_alone_nobody_else_sees_or_hears_it(
    client: Client, question: Question, noor: User, samira: User, hanneke: User, koos: User
) -> None:
    tells(client, question, audience="mentors")
    everybody = (noor, samira, hanneke, koos)
    assert [STORY in page_for(person, question) for person in everybody] == [True, False, True, False]
    assert [told(person) for person in everybody] == [0, 0, 1, 0]


def test_a_mentor_of_another_group_is_no_mentor_here(client: Client, question: Question) -> None:
    tells(client, question, audience="mentors")
    elsewhere = make.member_of(make.group("eik"), "Ilse", "mentor")
    assert STORY not in page_for(elsewhere, question)


def test_who_asks_to_be_a_mentor_is_none_before_a_host_says_so(client: Client, question: Question, berk: Group) -> None:
    tells(client, question, audience="mentors")
    hopeful = make.person("Bram")
    membership = make.enter(berk, hopeful, "supervisor")
    membership.wants_to_mentor = True
    membership.save()
    assert STORY not in page_for(hopeful, question)


def test_narrowing_takes_back_what_others_were_told(client: Client, question: Question, samira: User) -> None:
    tells(client, question)
    tells(client, question, audience="mentors", submission=str(uuid4()))
    assert told(samira) == 0
    assert STORY not in page_for(samira, question)


def test_sending_twice_makes_one_that_was_not_changed(client: Client, question: Question) -> None:
    submission = str(uuid4())
    tells(client, question, submission=submission)
    tells(client, question, submission=submission)
    assert Reflection.objects.get().edited_at is None


def test_changing_keeps_one_and_says_so(client: Client, question: Question, samira: User) -> None:
    tells(client, question)
    assert STORY in client.get(f"/wijken/berk/vragen/{question.pk}/ermee/").content.decode()
    tells(client, question, text="Het lukte pas de derde keer.")
    row = Reflection.objects.get()
    assert row.text == "Het lukte pas de derde keer."
    assert row.edited_at is not None
    assert told(samira) == 1


def test_nothing_is_not_a_story_and_what_was_typed_is_kept(client: Client, question: Question) -> None:
    answer = client.post(f"/wijken/berk/vragen/{question.pk}/ermee/", {"text": " ", "audience": "mentors"})
    assert "Schrijf eerst iets op" in answer.content.decode()
    assert not Reflection.objects.exists()
    assert tells(client, question, text="BSN 111222333") == 200
    assert not Reflection.objects.exists()


@pytest.mark.parametrize("field", ["text", "learned"])
@pytest.mark.parametrize("typed", ["?", "...", "👍 !"])
def test_marks_alone_are_not_a_story_and_are_kept(client: Client, question: Question, typed: str, field: str) -> None:
    sent = {"text": "", "audience": "mentors"} | {field: typed}
    page = client.post(f"/wijken/berk/vragen/{question.pk}/ermee/", sent).content.decode()
    assert "Hier staan nog geen woorden" in page and f"{typed}</textarea>" in page
    assert not Reflection.objects.exists()
    assert tells(client, question, **sent | {"result": "Het lukte."}) == 302, "one of the fields says something"


def test_taking_it_away_leaves_nothing(client: Client, question: Question, samira: User) -> None:
    tells(client, question)
    address = f"/wijken/berk/vragen/{question.pk}/ermee/weghalen/"
    assert client.get(address).status_code == 200
    assert Reflection.objects.exists()
    assert client.post(address).status_code == 302
    assert not Reflection.objects.exists()
    assert told(samira) == 0
    assert client.post(address).status_code == 404


def test_it_goes_with_the_question(client: Client, question: Question, noor: User) -> None:
    tells(client, question)
    delete_question(by=noor, question=question)
    assert Question.objects.filter(pk=question.pk).exists(), "a tombstone: Samira answered"
    assert not Reflection.objects.exists()


def test_nobody_else_tells_it(question: Question, samira: User) -> None:
    client = Client()
    client.force_login(samira)
    assert tells(client, question) == 403
    assert not Reflection.objects.exists()


def test_who_was_removed_from_the_group_tells_nothing_any_more(
    client: Client, question: Question, berk: Group, noor: User
) -> None:
    tells(client, question)
    Removal.objects.create(group=berk, user=noor)
    assert tells(client, question) == 404
    assert not Reflection.objects.visible_to(noor).exists()


def test_it_can_be_reported_and_hidden_and_only_its_author_knows(
    client: Client, question: Question, noor: User, koos: User, samira: User
) -> None:
    tells(client, question)
    reader = Client()
    reader.force_login(samira)
    row = Reflection.objects.get()
    assert reader.post(f"/melden/ermee/{row.pk}/", {"reason": "client_data"}).status_code == 302
    assert Case.objects.filter(kind="ermee", author=noor).exists()
    assert STORY not in page_for(koos, question)
    assert "Alleen jij en wie erover beslist kunnen het nu lezen." in page_for(noor, question)


@pytest.mark.parametrize(("status", "can_change"), [("active", True), ("archived", False)])
def test_the_button_to_change_stands_where_changing_is_possible(
    client: Client, question: Question, status: str, can_change: bool
) -> None:
    tells(client, question)
    Group.objects.update(status=status)
    address = f"/wijken/berk/vragen/{question.pk}/ermee/"
    page = client.get(f"/wijken/berk/vragen/{question.pk}/").content.decode()
    assert (f'href="{address}"' in page) == can_change
    assert (client.get(address).status_code == 200) == can_change
    assert f'href="{address}weghalen/"' in page


def test_the_page_takes_no_more_queries_with_it(
    client: Client, question: Question, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    tells(client, question, situation="Elke ochtend.", learned="Wachten.")
    client.get(f"/wijken/berk/vragen/{question.pk}/")
    with django_assert_max_num_queries(12):
        client.get(f"/wijken/berk/vragen/{question.pk}/")
