"""“I look into it”: one at a time, for 48 hours, and it can be taken back."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from community.groups.models import Group, Membership
from community.groups.removing.actions import remove_as_host
from community.notifications.models import Notification
from community.permissions import NotAllowed
from community.questions.actions import close_as_duplicate, delete_question
from community.questions.models import Question
from community.questions.promises import Promise
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def samira(berk: Group, client: Client) -> User:
    person = make.member_of(berk, "Samira", "professional")
    client.force_login(person)
    return person


@pytest.fixture
def question(berk: Group, noor: User) -> Question:
    return make.question(berk, noor)


def tap(client: Client, question: Question, on: str = "1") -> int:
    return client.post(f"/wijken/berk/vragen/{question.pk}/belofte/", {"on": on}).status_code


def test_the_asker_hears_that_somebody_looks(client: Client, question: Question, samira: User, noor: User) -> None:
    tap(client, question)
    tap(client, question)
    assert Promise.objects.get().user == samira
    assert Notification.objects.get(user=noor).kind == "promise"
    assert "Jij kijkt ernaar" in client.get(f"/wijken/berk/vragen/{question.pk}/").content.decode()


def test_nobody_doubles_the_work(client: Client, question: Question, samira: User, berk: Group) -> None:
    Promise.objects.create(
        question=question, user=make.member_of(berk, "Koos", "volunteer"), until=timezone.now() + timedelta(hours=1)
    )
    assert tap(client, question) == 403
    assert Promise.objects.get().user != samira


def test_it_can_be_taken_back(client: Client, question: Question, samira: User) -> None:
    tap(client, question)
    tap(client, question, on="0")
    assert not Promise.objects.exists()


@pytest.mark.parametrize("how", ["leaves", "is removed"])
def test_it_ends_with_the_membership(client: Client, question: Question, samira: User, berk: Group, how: str) -> None:
    host = make.member_of(berk, "Koos", "volunteer", role="host")
    tap(client, question)
    if how == "leaves":
        client.post("/wijken/berk/mijn/weg/")
    else:
        remove_as_host(group=berk, person=samira, by=host, why="Het paste niet.")
    assert not Promise.objects.exists()
    client.force_login(host)
    assert "Samira" not in client.get(f"/wijken/berk/vragen/{question.pk}/").content.decode()
    assert tap(client, question) != 403


@pytest.mark.parametrize("is_in_both", [True, False])
def test_one_about_a_shared_question_ends_where_no_group_is_left_to_keep_it_from(
    client: Client, question: Question, samira: User, berk: Group, is_in_both: bool
) -> None:
    near = make.group("eik")
    berk.shares_with.add(near)
    Group.objects.filter(pk=berk.pk).update(is_shareable=True)
    Question.objects.update(shared_at=timezone.now())
    Membership.objects.filter(user=samira).update(group=near)
    tap(client, question)
    if is_in_both:
        make.enter(berk, samira)
    client.post("/wijken/eik/mijn/weg/")
    assert Promise.objects.exists() == is_in_both


def test_one_in_another_group_stays(client: Client, question: Question, samira: User) -> None:
    make.enter(make.group("eik"), samira)
    tap(client, question)
    client.post("/wijken/eik/mijn/weg/")
    assert Promise.objects.exists()


def test_a_question_that_was_asked_before_leads_on(client: Client, question: Question, noor: User, berk: Group) -> None:
    before = make.question(berk, make.member_of(berk, "Lies"), "Wie wekt wie?")
    client.force_login(noor)
    place = f"/wijken/berk/vragen/{question.pk}/"
    assert client.get(f"{place}dubbel/").status_code == 200
    client.post(f"{place}dubbel/", {"of": f"http://testserver/wijken/berk/vragen/{before.pk}/"})
    question.refresh_from_db()
    assert question.duplicate_of == before
    assert before.get_absolute_url() in client.get(place).content.decode()
    client.post(f"{place}open/")
    question.refresh_from_db()
    assert question.duplicate_of is None


@pytest.mark.parametrize("is_answered", [True, False])
def test_where_it_led_was_taken_away_so_it_is_open_again_and_its_asker_hears_it(
    client: Client, question: Question, noor: User, berk: Group, samira: User, is_answered: bool
) -> None:
    lies = make.member_of(berk, "Lies")
    before = make.question(berk, lies, "Wie wekt wie?")
    if is_answered:
        make.answer(before, samira)
    close_as_duplicate(by=noor, question=question, of=before)
    Question.objects.filter(pk=before.pk).update(hidden_at=timezone.now())
    client.force_login(samira)
    assert "die nu niemand kan lezen" in client.get(question.get_absolute_url()).content.decode()
    delete_question(by=lies, question=before)
    question.refresh_from_db()
    assert question.duplicate_of is None
    assert 'name="text"' in client.get(question.get_absolute_url()).content.decode()
    client.force_login(noor)
    assert "Op die van jou kan weer geantwoord worden" in client.get("/meldingen/").content.decode()


def test_a_member_who_did_not_ask_closes_nothing(client: Client, question: Question, samira: User) -> None:
    assert client.get(f"/wijken/berk/vragen/{question.pk}/dubbel/").status_code == 403
    assert client.post(f"/wijken/berk/vragen/{question.pk}/open/").status_code == 403


def test_what_was_removed_meanwhile_is_nothing_to_go_on_at(question: Question, noor: User, berk: Group) -> None:
    before = make.question(berk, noor, "Wie wekt wie?")
    Question.objects.filter(pk=before.pk).delete()
    with pytest.raises(NotAllowed, match="Die vraag is er niet meer"):
        close_as_duplicate(by=noor, question=question, of=before)
