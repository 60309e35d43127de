"""Questions are found by who may read them at that moment, and by nobody else, from every door."""

from io import StringIO
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from community.groups.models import Group, Membership, Removal
from community.moderation.kinds import kind_of
from community.questions.actions import delete_question, edit_question
from community.questions.actions.ask import Wording
from community.questions.models import Question
from leerkring.accounts.models import User
from leerkring.search.similar import similar
from tests import factories as pages
from tests.community import factories
from tests.community.searching.conftest import at_once, search, settle, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def wilg() -> Group:
    return factories.group("wilg", access="closed")


@pytest.fixture
def noor(wilg: Group) -> User:
    return factories.member_of(wilg, "Noor", "trainee")


@pytest.fixture
def question(wilg: Group, noor: User) -> Question:
    made = factories.question(wilg, noor, title="Hoe help ik bij zeldzaam verdriet?", detail="Mijn bewoner huilt.")
    settle()
    return made


@pytest.fixture
def lies() -> User:
    return factories.member_of(factories.group("berk"), "Lies", "professional")


def test_a_member_finds_the_question_by_its_words_tags_and_answers(question: Question, noor: User) -> None:
    factories.answer(question, noor, "Neem de tijd voor koetjes en kalfjes.")
    for typed in ("zeldzaam", "verdrietig", "huilen", "kalfjes"):
        assert titles(noor, typed) == [question.title], typed


def test_closed_is_closed_to_all_others(question: Question, lies: User, superuser: User) -> None:
    for user in (AnonymousUser(), lies, superuser):
        found = search(user)
        assert (found.total, found.hits, found.facets, found.understood) == (0, [], [], ["zeldzaam"])
        assert similar("Hoe help ik bij zeldzaam verdriet?", user) == []


@pytest.fixture
def superuser() -> User:
    return factories.person("Root", is_superuser=True, is_staff=True)


@pytest.mark.parametrize("door", ["search", "search_suggest", "api"])
def test_no_door_says_a_word_of_it(door: str, question: Question, lies: User, client: Client) -> None:
    addresses = {"search": reverse("search"), "search_suggest": reverse("search_suggestions"), "api": "/api/v1/search/"}
    for log_in in (False, True):
        if log_in:
            client.force_login(lies)
        page = client.get(addresses[door], {"q": "zeldzaam verdriet"}).content.decode()
        assert question.title not in page
        assert "wilg" not in page.lower()


def test_its_words_are_never_suggested_to_anybody(question: Question, lies: User) -> None:
    assert search(lies, "zeldzam").meant is None
    out = StringIO()
    call_command("search", "zeldzaam", json=True, stdout=out)
    assert question.title not in out.getvalue()


def test_leaving_and_closing_take_effect_at_once(noor: User, lies: User) -> None:
    berk = Group.objects.get(slug="berk")
    made = factories.question(berk, lies, title="Zeldzaam open")
    assert titles(noor) == [made.title]
    Group.objects.filter(pk=berk.pk).update(access="closed")  # no change of the index
    assert titles(noor) == []
    assert titles(lies) == [made.title]
    Membership.objects.filter(group=berk, user=lies).delete()
    assert titles(lies) == []


def test_whoever_was_removed_finds_nothing_there(noor: User, lies: User) -> None:
    berk = Group.objects.get(slug="berk")
    factories.question(berk, lies, title="Zeldzaam open")
    Removal.objects.create(group=berk, user=noor)
    assert titles(noor) == []


def test_a_question_that_moves_to_another_group_is_in_no_count_of_before(
    question: Question, noor: User, lies: User
) -> None:
    Question.objects.filter(pk=question.pk).update(group=Group.objects.get(slug="berk"))
    found = at_once(noor)  # before the index knows
    assert (found.total, found.hits) == (0, [])
    assert titles(lies) == [question.title]


def test_hidden_and_deleted_questions_go_and_come_back(question: Question, noor: User) -> None:
    kind = kind_of(question)
    kind.hide(question, timezone.now())
    found = at_once(noor)
    assert (found.total, found.hits) == (0, [])
    assert titles(noor) == []
    kind.put_back(question)
    assert titles(noor) == [question.title]
    delete_question(by=noor, question=question)
    assert titles(noor) == []


def test_new_words_replace_the_old_ones(question: Question, noor: User) -> None:
    edit_question(by=noor, question=question, wording=Wording(title="Hoe help ik bij koorts?"))
    assert titles(noor) == []
    assert titles(noor, "koorts") == ["Hoe help ik bij koorts?"]


def test_an_anonymous_question_says_nowhere_who_asked(wilg: Group, noor: User) -> None:
    made = factories.question(wilg, None, title="Zeldzaam en anoniem", is_anonymous=True)
    settle()
    from leerkring.search.documents.models import Document

    kept = Document.objects.filter(source="questions", object_id=made.pk).values().get()
    assert noor.display_name not in str(kept)
    assert str(noor.email) not in str(kept)
    assert titles(noor) == ["Zeldzaam en anoniem"]


def test_facets_tell_groups_and_answers_apart(question: Question, noor: User, wilg: Group) -> None:
    other = factories.question(wilg, noor, title="Zeldzaam twee")
    factories.answer(other, factories.member_of(wilg, "Ans", "professional"))
    Question.objects.filter(pk=other.pk).update(answered_at=timezone.now())
    found = search(noor)
    counts = {facet.name: {option.value: option.count for option in facet.options} for facet in found.facets}
    assert counts["antwoord"] == {"nee": 1, "ja": 1}
    assert search(noor, antwoord=["ja"]).hits[0].plain_title == "Zeldzaam twee"


def test_the_number_of_queries_does_not_grow(
    wilg: Group, noor: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(15):
        factories.question(wilg, noor, title=f"Zeldzaam {number}")
    search(noor)
    with django_assert_max_num_queries(12):
        assert at_once(noor).total == 15


def test_a_group_with_a_new_name_is_found_by_it(question: Question, noor: User, wilg: Group) -> None:
    wilg.name = "Knotwilg"
    wilg.save()
    settle()
    found: Any = search(noor)
    labels = [option.label for facet in found.facets for option in facet.options]
    assert "wilg" not in labels


def test_a_word_that_only_members_use_finds_itself_first_and_then_its_parts(berk: Group, noor: User) -> None:
    """The library has only what may stand for it; that takes nothing from what was typed."""
    pages.example(title="Roosters", summary="Over de dienst en het rooster.")
    factories.question(berk, noor, title="Hoe gaat werken in de nacht?")
    factories.question(berk, noor, title="Nachtdienst in de wijk")
    found = titles(noor, "nachtdienst")
    assert found[:2] == ["Nachtdienst in de wijk", "Hoe gaat werken in de nacht?"]
    assert search(noor, "nachtdienst").unknown == ""
    assert search(AnonymousUser(), "nachtdienst").unknown == "nachtdienst"
