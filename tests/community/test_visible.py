"""Who sees which groups and questions: the examples in the docstrings of `visible_to`, and more."""

import pytest
from django.contrib.auth.models import AnonymousUser

from community.groups.models import Group, Membership, Removal
from community.questions.models import Answer, Question
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def groups() -> dict[str, Group]:
    return {
        "berk": make.group("berk"),
        "eik": make.group("eik", access="on_request"),
        "wilg": make.group("wilg", access="closed"),
        "es": make.group("es", access="on_request", is_shareable=True),
    }


@pytest.fixture
def people(groups: dict[str, Group]) -> dict[str, User]:
    found = {"lies": make.person("Lies"), "noor": make.member_of(groups["wilg"], "Noor"), "tom": make.person("Tom")}
    Removal.objects.create(group=groups["berk"], user=found["tom"])
    found["boss"] = User.objects.create_superuser("baas@voorbeeld.nl", display_name="Baas")
    return found


def slugs(rows: object) -> set[str]:
    return {group.slug for group in rows}


def test_groups_exist_for_who_may_know_them(people: dict[str, User]) -> None:
    seen = Group.objects.visible_to
    assert slugs(seen(AnonymousUser())) == set()
    assert slugs(seen(people["lies"])) == {"berk", "eik", "es"}
    assert slugs(seen(people["noor"])) == {"berk", "eik", "es", "wilg"}
    assert slugs(seen(people["tom"])) == {"eik", "es"}
    assert slugs(seen(people["boss"])) == {"berk", "eik", "es"}


def test_only_open_and_own_groups_can_be_read(people: dict[str, User]) -> None:
    read = Group.objects.readable_by
    assert slugs(read(AnonymousUser())) == set()
    assert slugs(read(people["lies"])) == {"berk"}
    assert slugs(read(people["noor"])) == {"berk", "wilg"}
    assert slugs(read(people["tom"])) == set()


def test_a_closed_account_sees_nothing(people: dict[str, User]) -> None:
    people["noor"].is_active = False
    assert not Group.objects.visible_to(people["noor"]).exists()
    assert not Group.objects.readable_by(people["noor"]).exists()


@pytest.mark.parametrize("status", ["proposed", "merged", "declined"])
def test_a_group_that_is_not_alive_is_nowhere(people: dict[str, User], groups: dict[str, Group], status: str) -> None:
    Group.objects.update(status=status)
    assert not Group.objects.visible_to(people["noor"]).exists()
    assert not Question.objects.visible_to(people["noor"]).exists()


@pytest.fixture
def questions(groups: dict[str, Group], people: dict[str, User]) -> dict[str, Question]:
    asker = make.person("Vraag")
    found = {slug: make.question(group, asker, slug) for slug, group in groups.items()}
    found["shared"] = make.question(groups["es"], asker, "shared", shared_at="2026-01-01T00:00Z")
    groups["es"].shares_with.add(groups["wilg"])
    for question in found.values():
        make.answer(question, asker)
    return found


def titles(user: object) -> set[str]:
    found = {question.title for question in Question.objects.visible_to(user)}
    assert {answer.question.title for answer in Answer.objects.visible_to(user)} == found
    return found


def test_questions_are_read_where_the_group_is_read(questions: dict[str, Question], people: dict[str, User]) -> None:
    assert titles(AnonymousUser()) == set()
    assert titles(people["lies"]) == {"berk"}
    assert titles(people["noor"]) == {"berk", "wilg", "shared"}
    assert titles(people["tom"]) == set()
    assert titles(people["boss"]) == {"berk"}


@pytest.mark.parametrize("change", [{"is_shareable": False}, {"access": "closed"}, {"status": "archived"}])
def test_sharing_ends_when_the_group_no_longer_allows_it(
    questions: dict[str, Question], people: dict[str, User], change: dict[str, object]
) -> None:
    Group.objects.filter(slug="es").update(**change)
    assert "shared" not in titles(people["noor"])


def test_sharing_ends_for_who_leaves_or_was_removed(
    questions: dict[str, Question], people: dict[str, User], groups: dict[str, Group]
) -> None:
    Removal.objects.create(group=groups["es"], user=people["noor"])
    assert "shared" not in titles(people["noor"])
    Removal.objects.update(lifted_at="2026-01-01T00:00Z")
    assert "shared" in titles(people["noor"])
    Membership.objects.all().delete()
    assert titles(people["noor"]) == {"berk"}
