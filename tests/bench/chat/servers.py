"""Servers for one measurement, pinned to the first processor."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from redis import Redis

from tests.bench.server import pin, wait_until_ready
from tests.served.site import ROOT, UVICORN, environment

FRAME = 1500
"""Bytes: about what a message of two sentences takes."""
PAGES = ["-m", "gunicorn", "leerkring.wsgi", "--workers=1", "--threads=8", "--log-level=warning", "--no-control-socket"]


@dataclass(frozen=True)
class Server:
    port: int
    process: subprocess.Popen[bytes]

    @property
    def memory(self) -> int:
        """What the process has in memory, in bytes."""
        return int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]) * 4096


@contextmanager
def sockets(app: str, folder: Path, **variables: str) -> Iterator[Server]:
    """Serve `app` of this folder, such as `bare`, with the settings of production for sockets."""
    if redis := variables.get("REDIS_URL"):
        _forget_sockets(Redis.from_url(redis))
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as listener:
        command = [*UVICORN[:2], f"tests.bench.chat.{app}:application", *UVICORN[3:], "--backlog=2048"]
        yield from _run([*command, f"--fd={listener.fileno()}"], listener, folder, variables)


def _forget_sockets(redis: Redis) -> None:
    """The server of before is killed, and its sockets would count for a while.

    Nothing else goes: a server that runs beside it listens there, and would be deaf until it noticed.
    """
    for key in redis.scan_iter("sockets:*", count=1000):
        redis.delete(key)


@contextmanager
def pages(folder: Path, **variables: str) -> Iterator[Server]:
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listener:
        yield from _run([*PAGES, f"--bind=fd://{listener.fileno()}"], listener, folder, variables)


def _run(command: list[str], listener: socket.socket, folder: Path, variables: dict[str, str]) -> Iterator[Server]:
    process = subprocess.Popen(
        [sys.executable, *command],
        env=environment(folder, BENCH_FRAME=str(FRAME), **variables),
        cwd=ROOT,
        pass_fds=[listener.fileno()],
        preexec_fn=pin,
    )
    try:
        port = listener.getsockname()[1]
        wait_until_ready(port)
        yield Server(port, process)
    finally:
        process.kill()
        process.wait(timeout=20)
