"""Two groups become one while somebody writes: nothing is left behind."""

from typing import Any
from uuid import uuid4

import pytest

from community.groups.models import Group
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.groups.conftest import browser, joined

pytestmark = pytest.mark.django_db


def while_it_is_written(monkeypatch: pytest.MonkeyPatch, where: str, berk: Group, es: Group, hanneke: User) -> None:
    """The groups become one after somebody was let in to write, and before it is written."""

    def merge(*_args: Any) -> None:
        if Group.objects.get(pk=berk.pk).is_active:
            joined(berk, es, hanneke)

    monkeypatch.setattr(f"{where}.check_rate", merge)


def test_a_question_is_never_left_behind_in_a_group_that_merges(
    berk: Group, es: Group, hanneke: User, noor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    while_it_is_written(monkeypatch, "community.questions.actions.ask", berk, es, hanneke)
    sent = {"group": "berk", "title": "Hoe help ik bij het eten?", "submission": str(uuid4())}
    page = browser(noor).post("/vraag/nieuw/", sent)
    assert not Question.objects.exists()
    assert "Hoe help ik bij het eten?" in page.content.decode(), "what was typed is kept"
    monkeypatch.undo()
    browser(noor).post("/vraag/nieuw/", sent | {"group": "es"})
    assert Question.objects.get().group == es


def test_nobody_becomes_a_member_of_a_group_that_merges(
    berk: Group, es: Group, hanneke: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    lies = make.person("Lies")
    while_it_is_written(monkeypatch, "community.groups.membership.actions", berk, es, hanneke)
    browser(lies).post("/wijken/berk/meedoen/", {"perspective": "relative"})
    assert not lies.memberships.exists()
