"""What one says, the other sees at once: real sockets to a real server."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests.community.chat.sockets import Talker, crowd, frame_of
from tests.served.site import Site

ROOM = 900001
"""The conversation of the group in the served site."""


@pytest.fixture(scope="module")
def people(live_site: Site) -> Iterator[list[Talker]]:
    with ExitStack() as stack:
        yield [stack.enter_context(Talker(live_site, key)) for key in crowd(live_site, 2)]


@pytest.fixture
def jet(people: list[Talker]) -> Talker:
    return people[0]


@pytest.fixture
def wim(people: list[Talker]) -> Talker:
    return people[1]


def close_code(talker: Talker, **options: object) -> int | None:
    with talker.socket(ROOM, **options) as socket, pytest.raises(ConnectionClosed) as closed:  # type: ignore[arg-type]
        while True:
            socket.recv(timeout=5)
    return closed.value.rcvd.code if closed.value.rcvd else None


def test_a_message_arrives_with_its_number_at_every_socket(jet: Talker, wim: Talker) -> None:
    with jet.socket(ROOM) as one, wim.socket(ROOM) as other:
        at = frame_of(one, "hello")["change"]
        frame_of(other, "hello")
        answer = jet.say(ROOM, "Wie eet er mee?")
        assert answer.status_code == 201
        for socket in (one, other):
            frame = frame_of(socket, "change")
            assert frame == {"v": 1, **answer.json()}
            assert frame["change"] == at + 1
            assert "Wie eet er mee?" in frame["html"]


def test_each_reader_gets_their_own_language(jet: Talker, wim: Talker) -> None:
    with wim.socket(ROOM, query="v=1&lang=en") as socket:
        frame_of(socket, "hello")
        jet.say(ROOM, "Ik!")
        assert "Answer, react or more" in frame_of(socket, "change")["html"]


def test_what_was_said_while_nobody_listened_is_caught_up(jet: Talker, wim: Talker) -> None:
    with wim.socket(ROOM) as socket:
        at = frame_of(socket, "hello")["change"]
    jet.say(ROOM, "Terwijl je weg was.")
    with wim.socket(ROOM) as socket:
        assert frame_of(socket, "hello")["change"] == at + 1
    assert [each["change"] for each in wim.missed(ROOM, at)["changes"]] == [at + 1]


def test_that_somebody_writes_is_told(jet: Talker, wim: Talker) -> None:
    with jet.socket(ROOM) as one, wim.socket(ROOM) as other:
        frame_of(one, "hello")
        frame_of(other, "hello")
        one.send('{"type": "typing"}')
        assert set(frame_of(other, "typing")) == {"v", "type", "who"}


def test_people_are_counted_and_not_their_windows(jet: Talker, wim: Talker) -> None:
    with jet.socket(ROOM), jet.socket(ROOM) as other:
        while frame_of(other, "hello", "presence")["number"] != 1:
            """Those of the test before are still leaving."""
        with wim.socket(ROOM):
            assert frame_of(other, "presence")["number"] == 2
        assert frame_of(other, "presence")["number"] == 1


@pytest.mark.parametrize(("query", "session", "code"), [("v=0", None, 4400), ("", None, 4400), ("v=1", "x", 4401)])
def test_a_socket_needs_a_login_and_the_version_of_today(
    live_site: Site, jet: Talker, query: str, session: str | None, code: int
) -> None:
    with Talker(live_site, session or jet.cookies["sessionid"]) as somebody:
        assert close_code(somebody, query=query) == code


def test_a_socket_from_a_page_of_others_is_refused(jet: Talker) -> None:
    with pytest.raises(InvalidStatus) as refused:
        jet.socket(ROOM, origin="https://elders.example")
    assert refused.value.response.status_code == 403


def test_a_room_of_others_is_closed(jet: Talker) -> None:
    with jet.socket(999) as socket, pytest.raises(ConnectionClosed) as closed:
        socket.recv(timeout=5)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 4403
