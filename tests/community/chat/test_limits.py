"""Whatever a client sends, it ends its own socket at most: the others go on talking."""

import json
import socket as sockets
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from websockets.exceptions import ConnectionClosed

from tests.community.chat.sockets import Talker, closed_with, crowd, frame_of
from tests.served.site import Site

ROOM = 900001
DEEP = "[" * 8000
UNKNOWN = ['{"type": "news"}', "{}", "[]", "7", "null", "", "{", DEEP, '{"type": ' + "9" * 7000 + "}", "\x00"]


@pytest.fixture(scope="module")
def people(live_site: Site) -> Iterator[Iterator[Talker]]:
    with ExitStack() as stack:
        yield iter([stack.enter_context(Talker(live_site, key)) for key in crowd(live_site, 12, "Beller")])


@pytest.fixture
def jet(people: Iterator[Talker]) -> Talker:
    return next(people)


@pytest.fixture(scope="module")
def others(live_site: Site) -> Iterator[Talker]:
    """Somebody who is there all the time."""
    with Talker(live_site, crowd(live_site, 1, "Blijver")[0]) as talker:
        yield talker


def goes_on(talker: Talker, text: str) -> bool:
    with talker.socket(ROOM) as socket:
        frame_of(socket, "hello")
        talker.say(ROOM, text)
        return text in frame_of(socket, "change")["html"]


@pytest.mark.parametrize(
    ("frame", "code"),
    [("x" * 8193, 4409), ("é" * 4097, 4409), ("x" * 70_000, 1009), (b"\x00\xff", 4422), (b"", 4422)],
    ids=["too big", "too many bytes", "far too big", "binary", "binary and empty"],
)
def test_a_frame_that_cannot_be_ends_its_own_socket(jet: Talker, others: Talker, frame: str | bytes, code: int) -> None:
    with jet.socket(ROOM) as socket:
        frame_of(socket, "hello")
        socket.send(frame)
        assert closed_with(socket, 5)[0] == code
    assert goes_on(others, f"Na {code}.")


def test_what_is_not_known_is_left_alone(jet: Talker) -> None:
    with jet.socket(ROOM) as socket:
        frame_of(socket, "hello")
        for frame in UNKNOWN:
            socket.send(frame)
        jet.say(ROOM, "Ik luister nog.")
        assert "Ik luister nog." in frame_of(socket, "change")["html"]


def test_text_that_is_none_ends_its_own_socket(jet: Talker, others: Talker) -> None:
    with jet.socket(ROOM) as socket:
        frame_of(socket, "hello")
        socket.socket.sendall(bytes([0x81, 0x82, 1, 2, 3, 4, 0xFF ^ 1, 0xFE ^ 2]))
        assert closed_with(socket, 5)[0] == 1007
    assert goes_on(others, "Na onzin.")


def test_who_sends_without_end_is_stopped(jet: Talker, others: Talker) -> None:
    with jet.socket(ROOM) as socket:
        frame_of(socket, "hello")
        with pytest.raises(ConnectionClosed):
            for _ in range(500):
                socket.send('{"type": "typing"}')
            closed_with(socket, 5)
            socket.send("x")
        assert socket.close_code == 4429
    assert goes_on(others, "Na een vloed.")


def test_typing_is_passed_on_once_in_two_seconds(jet: Talker, others: Talker) -> None:
    with jet.socket(ROOM) as one, others.socket(ROOM) as other:
        frame_of(one, "hello")
        frame_of(other, "hello")
        for _ in range(10):
            one.send('{"type": "typing"}')
        jet.say(ROOM, "Klaar.")
        heard = []
        while not heard or heard[-1]["type"] != "change":
            heard.append(json.loads(other.recv(timeout=5)))
        assert len([frame for frame in heard if frame["type"] == "typing"]) == 1


def test_the_eleventh_socket_of_one_person_is_one_too_many(jet: Talker) -> None:
    with ExitStack() as stack:
        for _ in range(10):
            frame_of(stack.enter_context(jet.socket(ROOM)), "hello")
        assert closed_with(stack.enter_context(jet.socket(ROOM)), 5)[0] == 4430
    with jet.socket(ROOM) as socket:
        assert frame_of(socket, "hello")


def test_a_room_that_cannot_be_holds_up_nobody(jet: Talker, others: Talker) -> None:
    """Who knocks at the same time is looked up together: a number that no database takes must not end them all."""
    with ExitStack() as stack:
        odd = [stack.enter_context(others.socket(2**63 + number)) for number in range(3)]
        even = [stack.enter_context(jet.socket(ROOM)) for _ in range(3)]
        assert [closed_with(socket, 5)[0] for socket in odd] == [4403] * 3
        assert [frame_of(socket, "hello")["type"] for socket in even] == ["hello"] * 3


def test_a_socket_that_breaks_off_leaves_nothing_behind(jet: Talker) -> None:
    for _ in range(20):
        with jet.socket(ROOM) as socket:
            frame_of(socket, "hello")
            socket.socket.setsockopt(sockets.SOL_SOCKET, sockets.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
            socket.socket.shutdown(sockets.SHUT_RDWR)
    with jet.socket(ROOM) as socket:
        assert frame_of(socket, "hello")
