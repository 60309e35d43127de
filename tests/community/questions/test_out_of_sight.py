"""Words that are out of sight stand on no page of a question, whoever opens it: every address there is, is tried."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, reverse
from django.utils import timezone

from community.groups.models import Group
from community.questions import urls as of_questions
from community.questions.actions.feeds import make_feed_key
from community.questions.models import Answer, Question
from community.questions.privacy import hide as hide_texts
from community.questions.versions import TextVersion
from community.reflections.models import Reflection
from community.reflections.privacy import hide as hide_reflections
from community.urls import urlpatterns
from leerkring.accounts.models import User
from tests.community import factories as make
from tests.community.questions.sending import sent

pytestmark = pytest.mark.django_db
MARK = "Wortelpuree"
AT_A_QUESTION = "wijken/<slug:slug>/vragen/<int:pk>/"
QUOTING = {"question", "question_paper", "question_history", "answer_history", "similar_to_question", "react"}
"""Pages that show what may be read; to a host also `close_question`."""


def out_of_sight(by: User) -> None:
    for kind in (Question, Answer, Reflection):
        kind.objects.filter(author=by).update(hidden_at=timezone.now())


def gone_with_the_account(by: User) -> None:
    """The first of the seven days: nothing is erased yet."""
    by.keeps_contributions, by.removal_due_at = False, timezone.now() + timedelta(days=7)
    by.save()
    hide_texts(by)
    hide_reflections(by)


WAYS = {"out of sight": out_of_sight, "gone with the account": gone_with_the_account}


@pytest.fixture
def koos(berk: Group) -> User:
    """A member of a neighbouring group, and of no other."""
    es = make.group("es")
    Group.objects.filter(pk=berk.pk).update(access="on_request", is_shareable=True)
    berk.shares_with.add(es)
    return make.member_of(es, "Koos", "volunteer")


@pytest.fixture
def readers(berk: Group, samira: User, koos: User) -> dict[str, User]:
    return {"member": samira, "neighbour": koos, "host": make.member_of(berk, "Hanneke", "learning_coach", "host")}


@pytest.fixture
def questions(berk: Group, noor: User, samira: User) -> list[Question]:
    """One of Noor, one of Samira at which Noor answers and reacts, and one that leads to that of Noor."""
    since: dict[str, Any] = {"shared_at": timezone.now()}
    asked = make.question(berk, noor, f"Wie eet er graag {MARK}?", detail=f"Ik maak {MARK}.", **since)
    others = make.question(berk, samira, "Wie eet er graag stamppot?", **since)
    leads = make.question(berk, samira, "Wie eet er graag soep?", duplicate_of=asked, **since)
    answer = make.answer(others, noor, f"Maak eens {MARK}.")
    make.answer(others, noor, f"Of toch geen {MARK}.", follows=make.answer(others, samira, "Soep."))
    make.answer(others, samira, "Fijn.", follows=answer)
    make.answer(asked, samira, "Ik wel.")
    Reflection.objects.create(question=asked, author=noor, perspective="trainee", text=f"Het werd {MARK}.")
    for written in ({"question": asked}, {"answer": answer}):
        TextVersion.objects.create(**written, text=f"Eerst stond hier {MARK}.", written_at=timezone.now())
    return [asked, others, leads]


def named(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[tuple[str, str]]:
    """The route of every address, with its name."""
    for entry in patterns:
        route = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from named(entry.url_patterns, route)
        else:
            yield route, str(entry.name)


def addresses(questions: list[Question], reader: User) -> Iterator[tuple[str, str]]:
    """The name and the address of every page about questions, for each question and each answer."""
    everywhere = {route: name for route, name in named(urlpatterns) if route.startswith(AT_A_QUESTION)}
    token = make_feed_key(by=reader).token
    for route, name in (everywhere | dict(named(of_questions.urlpatterns))).items():
        for question, answer in product(questions, Answer.objects.all()):
            parts = {"slug": "berk", "pk": question.pk, "answer": answer.pk, "token": token}
            asked = {part: value for part, value in parts.items() if f":{part}>" in route}
            if "answer" not in asked or answer.question_id == question.pk:
                yield name, reverse(name, kwargs=asked)


def telling(client: Client, questions: list[Question], reader: User) -> set[str]:
    """The names of the pages on which somebody reads the words."""
    client.force_login(reader)
    found = set()
    for name, address in dict.fromkeys(addresses(questions, reader)):
        page = client.get(address)
        assert page.status_code in {200, 204, 205, 302, 403, 404}, address
        if MARK in page.content.decode():
            found.add(name)
    return found


@pytest.mark.parametrize("who", ["member", "neighbour", "host"])
@pytest.mark.parametrize("way", WAYS)
def test_no_page_of_a_question_tells_words_that_may_not_be_read(
    client: Client, questions: list[Question], readers: dict[str, User], noor: User, way: str, who: str
) -> None:
    shown = telling(client, questions, readers[who])
    assert QUOTING | ({"close_question"} if who == "host" else set()) <= shown
    leave: Callable[[User], None] = WAYS[way]
    leave(noor)
    assert telling(client, questions, readers[who]) == set()


@pytest.mark.parametrize("way", WAYS)
def test_a_reaction_that_was_typed_meanwhile_comes_back_without_what_it_was_about(
    client: Client, questions: list[Question], samira: User, noor: User, way: str
) -> None:
    WAYS[way](noor)
    client.force_login(samira)
    for answer in Answer.objects.filter(author=noor):
        page = client.post(f"{questions[1].get_absolute_url()}antwoord/{answer.pk}/reactie/", sent(text="Lekker."))
        assert page.status_code == 403
        assert "Lekker." in page.content.decode()
        assert MARK not in page.content.decode()


def test_a_question_that_is_out_of_sight_leads_nowhere_else(
    client: Client, questions: list[Question], readers: dict[str, User], noor: User
) -> None:
    out_of_sight(noor)
    client.force_login(readers["host"])
    client.post(f"{questions[0].get_absolute_url()}dubbel/", {"of": questions[1].get_absolute_url()})
    questions[0].refresh_from_db()
    assert questions[0].duplicate_of is None
