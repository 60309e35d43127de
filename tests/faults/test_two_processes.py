"""What one process does is known in the others at once, by Redis."""

import json
import socket as sockets
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from websockets.sync.client import ClientConnection, connect

from tests.community.chat.sockets import closed_with, frame_of
from tests.faults.town import Place, Server, Town

LOGGED_OUT, NO_ACCESS, TOO_MANY = 4401, 4403, 4430
AT_ONCE = 2.0
BUFFER = 65536
FRAMES = 1500


def at(server: Server, place: Place, person: int = 0, **options: object) -> ClientConnection:
    address = f"localhost:{server.port}"
    return connect(
        f"ws://{address}/live/gesprek/{place.room}/?v=1&lang=nl",
        origin=f"http://{address}",  # type: ignore[arg-type]
        additional_headers={"Cookie": f"sessionid={place.sessions[person]}"},
        **options,  # type: ignore[arg-type]
    )


def ended(socket: ClientConnection) -> tuple[int | None, float]:
    """With which code a socket was closed, and when."""
    code, _before = closed_with(socket, 30)
    return code, time.time()


@pytest.mark.parametrize(
    ("deed", "code"),
    [
        ("leave", NO_ACCESS),
        ("put_out", NO_ACCESS),
        ("close", NO_ACCESS),
        ("log_out", LOGGED_OUT),
        ("remove", LOGGED_OUT),
    ],
)
def test_access_that_ends_in_one_process_ends_in_all(town: Town, deed: str, code: int) -> None:
    place = town.settle(f"einde-{deed.replace('_', '-')}", 2)
    with at(town.servers[0], place) as one, at(town.servers[1], place) as other:
        frame_of(one, "hello")
        frame_of(other, "hello")
        with ThreadPoolExecutor() as meanwhile:
            ends = [meanwhile.submit(ended, socket) for socket in (one, other)]
            done_at = float(town.do(deed, str(place.room)).splitlines()[-1])
        for end in ends:
            assert end.result()[0] == code
            assert end.result()[1] - done_at < AT_ONCE


def test_ten_sockets_of_one_person_are_ten_in_all_processes(town: Town) -> None:
    place = town.settle("tien", 2)
    with ExitStack() as stack:
        for number in range(10):
            frame_of(stack.enter_context(at(town.servers[number % 2], place)), "hello")
        for server in town.servers:
            assert closed_with(stack.enter_context(at(server, place)), 5)[0] == TOO_MANY
        frame_of(stack.enter_context(at(town.servers[0], place, 1)), "hello")
    time.sleep(0.5)
    with at(town.servers[1], place) as again:
        frame_of(again, "hello")


def test_a_socket_that_is_idle_past_every_time_out_still_hears(town: Town) -> None:
    place = town.settle("stil", 2)
    with at(town.servers[0], place) as one, at(town.servers[1], place, 1) as other:
        frame_of(one, "hello")
        frame_of(other, "hello")
        time.sleep(25)
        town.do("say", str(place.room), "Na een lange stilte.")
        for socket in (one, other):
            assert "Na een lange stilte." in frame_of(socket, "change")["html"]


def test_a_slow_reader_holds_up_nobody_and_fills_no_memory(town: Town) -> None:
    """12 MB for each reader; the slow one has room for a part of it, and hears that it has to catch up."""
    server, place = town.servers[0], town.settle("traag", 2)
    with at(server, place, max_queue=1, ping_interval=None) as slow, at(server, place, 1) as quick:
        slow.socket.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, BUFFER)
        frame_of(slow, "hello")
        frame_of(quick, "hello")
        before = memory_of(server)
        with ThreadPoolExecutor() as meanwhile:
            meanwhile.submit(town.do, "flood", str(place.room), str(FRAMES), "8000")
            for number in range(1, FRAMES + 1):
                assert frame_of(quick, "change", seconds=20)["change"] == number
        assert memory_of(server) - before < 12_000_000
        kinds = []
        while not kinds or kinds[-1] != "behind":
            kinds.append(json.loads(slow.recv(timeout=10))["type"])
        assert kinds.count("change") < FRAMES


def memory_of(server: Server) -> int:
    """Return what a process has in memory, in bytes."""
    pages = int(Path(f"/proc/{server.process.pid}/statm").read_text().split()[1])
    return pages * 4096
