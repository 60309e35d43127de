"""The lists of questions: what is in each, how they are narrowed, and how they go on."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from community.groups.models import Group, Removal
from community.notifications.following import follow
from community.questions.actions import close_as_duplicate, promise_answer
from community.questions.models import Question
from leerkring.accounts.models import User
from tests.community import factories as make

pytestmark = pytest.mark.django_db
TITLE = re.compile(r'<h3 lang="nl"[^>]*><a href="/wijken/[^"]+">([^<]+)</a></h3>')


def titles(client: Client, query: str = "", page: str = "/vragen/") -> list[str]:
    answer = client.get(f"{page}?{query}")
    assert answer.status_code == 200
    return TITLE.findall(answer.content.decode())


@pytest.fixture(autouse=True)
def some_questions(noor: User, samira: User, berk: Group) -> Iterator[None]:
    """One of each: of Noor, answered by Noor, waiting, closed, and out of her sight."""
    own = make.question(berk, noor, "Van Noor")
    make.answer(make.question(berk, samira, "Door Noor beantwoord"), noor, perspective="trainee")
    make.question(berk, samira, "Wacht nog")
    close_as_duplicate(by=samira, question=make.question(berk, samira, "Al eerder gevraagd"), of=own)
    secret = make.group("wilg", access="closed")
    make.question(secret, make.member_of(secret, "Lies"), "Besloten")
    make.question(berk, samira, "Weg", deleted_at=own.created_at)
    make.question(berk, samira, "Verborgen", hidden_at=own.created_at)
    yield


@pytest.mark.parametrize(
    ("list_name", "found"),
    [
        ("nieuw", ["Wacht nog", "Door Noor beantwoord", "Van Noor"]),
        ("onbeantwoord", ["Wacht nog", "Van Noor"]),
        ("helpen", ["Wacht nog"]),
        ("mijn", ["Van Noor"]),
        ("mijn-antwoord", ["Door Noor beantwoord"]),
        ("volg-ik", []),
        ("verzonnen", ["Wacht nog", "Door Noor beantwoord", "Van Noor"]),
    ],
)
def test_what_is_in_a_list(client: Client, list_name: str, found: list[str]) -> None:
    assert titles(client, f"lijst={list_name}") == found


def test_what_i_follow_is_listed_while_i_may_read_it(client: Client, noor: User, berk: Group) -> None:
    follow(user=noor, thing=Question.objects.get(title="Wacht nog"))
    follow(user=noor, thing=Question.objects.get(title="Besloten"))
    assert titles(client, "lijst=volg-ik") == ["Wacht nog"]
    Removal.objects.create(group=berk, user=noor)
    assert titles(client, "lijst=volg-ik") == []
    assert titles(client) == []


def test_filters(client: Client, samira: User) -> None:
    waiting = Question.objects.get(title="Wacht nog")
    waiting.tags.add("Samen eten")
    waiting.wanted.create(perspective="relative")
    for query in ("label=samen-eten", "label=samen+ETEN", "wie=relative", "wijk=berk&status=wacht&wie=relative"):
        assert titles(client, query) == ["Wacht nog"], query
    assert titles(client, "status=beantwoord") == ["Door Noor beantwoord"]
    for query in ("label=bestaat-niet", "wijk=wilg", "wijk=verzonnen", "status=verder"):
        assert titles(client, query) == [], query


@pytest.mark.parametrize("query", ["voor=x", "voor=-1", "voor=" + "9" * 40, "label=%00", "wijk=%E2%80%AE", "voor=²"])
def test_an_address_that_was_made_up_shows_a_list(client: Client, query: str) -> None:
    assert client.get(f"/vragen/?{query}").status_code == 200


def test_pages_go_on_where_the_last_one_ended(client: Client, samira: User, berk: Group) -> None:
    for number in range(45):
        make.question(berk, samira, f"Vraag {number}")
    seen: list[str] = []
    query = "lijst=nieuw"
    while query:
        page = client.get(f"/vragen/?{query}").content.decode()
        seen += TITLE.findall(page)
        make.question(berk, samira, "Tussendoor gesteld")
        found = re.search(r'href="\?([^"]+)" rel="next"', page)
        query = found[1].replace("&amp;", "&") if found else ""
    expected = [f"Vraag {number}" for number in reversed(range(45))]
    assert seen == [*expected, "Wacht nog", "Door Noor beantwoord", "Van Noor"]


def test_today_shows_what_i_promised_until_i_answered(client: Client, noor: User, samira: User) -> None:
    waiting = Question.objects.get(title="Wacht nog")
    promise_answer(by=noor, question=waiting)
    assert "Hier kijk jij naar" in client.get("/vandaag/").content.decode()
    client.post(f"{waiting.get_absolute_url()}antwoord/", {"text": "Zo doe ik het."})
    assert "Hier kijk jij naar" not in client.get("/vandaag/").content.decode()
    assert titles(client, page="/vandaag/") == []


def test_today_shows_answers_to_me_and_who_is_new(client: Client, noor: User, samira: User) -> None:
    make.answer(Question.objects.get(title="Van Noor"), samira)
    page = client.get("/vandaag/").content.decode()
    assert "1 antwoord voor jou" in page
    assert "Samira" in page[page.index("kop-welkom") :]


def test_who_is_in_no_group_is_led_to_one(client: Client) -> None:
    client.force_login(make.person("Lies2"))
    page = client.get("/vandaag/").content.decode()
    assert 'href="/wijken/"' in page[page.index("kop-begin") :]
    assert "kop-help" not in page


def test_a_row_says_who_is_missing_only_to_who_may_fill_the_seat(client: Client, noor: User, samira: User) -> None:
    for title in ("Van Noor", "Wacht nog"):
        make.answer(Question.objects.get(title=title), samira)
    page = client.get("/vragen/?status=beantwoord").content.decode()
    assert page.count("jij dus") == 1


def test_a_row_says_that_somebody_looks_into_it(client: Client, noor: User, berk: Group) -> None:
    koos = make.member_of(berk, "Koos", "volunteer")
    promise_answer(by=koos, question=Question.objects.get(title="Wacht nog"))
    assert "Koos kijkt ernaar" in client.get("/vragen/").content.decode()
    assert titles(client, "lijst=helpen") == [], "nobody doubles the work"


HELP = "lijst=helpen"


def answered_long_ago(title: str, by: User, days: int = 15, **fields: object) -> Question:
    found = Question.objects.get(title=title)
    make.answer(found, by)
    Question.objects.filter(pk=found.pk).update(answered_at=timezone.now() - timedelta(days=days), **fields)
    return found


def test_what_was_answered_long_ago_is_brought_to_nobody(client: Client, samira: User) -> None:
    answered_long_ago("Wacht nog", samira, days=13)
    assert titles(client, HELP) == ["Wacht nog"], "a view may still be missing"
    answered_long_ago("Wacht nog", samira, days=15)
    assert titles(client, HELP) == []
    assert titles(client, page="/vandaag/") == []


def test_unless_the_asker_hopes_to_hear_from_me(client: Client, samira: User) -> None:
    found = answered_long_ago("Wacht nog", samira)
    found.wanted.create(perspective="trainee")
    assert titles(client, HELP) == ["Wacht nog"]


def test_nor_one_whose_asker_could_go_on(client: Client, samira: User) -> None:
    found = answered_long_ago("Wacht nog", samira, days=0, helped_at=timezone.now())
    found.wanted.create(perspective="trainee")
    assert titles(client, HELP) == []


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"is_anonymous": True}, "1 antwoord, de vrager kon verder"),
        ({"told_by": "een bewoner"}, '1 antwoord, <span lang="nl" dir="auto">een bewoner</span> kon verder'),
        ({}, "1 antwoord, Samira kon verder"),
    ],
)
def test_who_could_go_on_reads_well_within_the_sentence(
    client: Client, samira: User, noor: User, berk: Group, asked: dict[str, object], said: str
) -> None:
    question = make.question(berk, samira, "Verder", helped_at=timezone.now(), answered_at=timezone.now(), **asked)
    make.answer(question, noor, helped_at=timezone.now())
    assert said in client.get("/vragen/").content.decode()
    page = re.sub(r"\s+", " ", client.get(question.get_absolute_url()).content.decode())
    assert f"Hier kon {said.removeprefix('1 antwoord, ').removesuffix(' kon verder')} mee verder" in page
