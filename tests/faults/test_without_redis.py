"""Redis is away, and stays away: people read, log in, ask and talk, and a flood still meets a limit."""

import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack

import httpx
import pytest

from tests.community.chat.sockets import Talker, frame_of
from tests.faults.engines import Redis
from tests.faults.town import Place, Town
from tests.served.site import Site

SOON = 3.0
"""Seconds for a page, when nothing is there to remember how often somebody tried."""


@pytest.fixture
def place(town: Town, redis: Redis) -> Iterator[Place]:
    place = town.settle(f"zonder-{uuid.uuid4().hex[:8]}", 3)
    redis.kill()
    yield place
    redis.start()


@pytest.fixture
def people(town: Town, place: Place) -> Iterator[list[Talker]]:
    site = Site(f"http://localhost:{town.servers[0].port}", town.folder)
    with ExitStack() as stack:
        yield [stack.enter_context(Talker(site, session)) for session in place.sessions]


def test_what_is_said_is_stored_and_reaches_the_others(people: list[Talker], place: Place) -> None:
    jet, noor, _gerrie = people
    with noor.socket(place.room) as socket:
        frame_of(socket, "hello", seconds=15)
        began = time.monotonic()
        answer = jet.say(place.room, "Redis is weg, wij niet.")
        assert answer.status_code == 201, answer.text
        assert time.monotonic() - began < SOON
        assert frame_of(socket, "change", "at", "behind", seconds=20)
    assert "Redis is weg" in noor.missed(place.room, 0)["changes"][-1]["html"]


def test_a_flood_meets_a_limit_and_a_sentence(people: list[Talker], place: Place) -> None:
    answers = [people[2].say(place.room, f"Vloed {number}.") for number in range(125)]
    assert [answer.status_code for answer in answers[:120]] == [201] * 120
    assert answers[-1].status_code == 429
    assert "Wacht" in answers[-1].json()["sentence"]


@pytest.mark.parametrize("address", ["/vandaag/", "/vragen/", "/gesprekken/", "/meldingen/", "/profiel/", "/wijken/"])
def test_pages_come(people: list[Talker], address: str) -> None:
    began = time.monotonic()
    assert people[0].http.get(address, follow_redirects=True).status_code == 200
    assert time.monotonic() - began < SOON


def test_somebody_can_ask_a_question(people: list[Talker], town: Town) -> None:
    jet = people[0]
    page = jet.http.get("/wijken/").text
    slug = page.partition('href="/wijken/zonder-')[2].partition("/")[0]
    fields = {"group": f"zonder-{slug}", "title": "Hoe til ik veilig?", "language": "nl"}
    answer = jet.http.post(
        "/vraag/nieuw/",
        data=fields | {"submission": str(uuid.uuid4())},
        headers={"X-CSRFToken": jet.cookies["csrftoken"]},
    )
    assert answer.status_code == 302, answer.text
    assert "/vragen/" in answer.headers["Location"]


def test_logging_in_answers_with_its_own_sentence(town: Town, place: Place) -> None:
    with httpx.Client(base_url=f"http://localhost:{town.servers[0].port}") as visitor:
        visitor.get("/account/login/")
        data = {"login": "niemand@voorbeeld.nl", "password": "dit-is-het-niet"}
        answer = visitor.post(
            "/account/login/", data=data, headers={"X-CSRFToken": visitor.cookies["csrftoken"]}, timeout=10
        )
    assert answer.status_code == 200
    assert "errorlist" in answer.text or "error" in answer.text
