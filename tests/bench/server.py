"""One server process with one worker, pinned to the first processor."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.served.site import ROOT, environment

SERVER_CORE = 0
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    port: int
    master: int

    def processor_seconds(self) -> float:
        """How long the worker has been computing since it started."""
        children = Path(f"/proc/{self.master}/task/{self.master}/children").read_text().split()
        fields = Path(f"/proc/{children[0]}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS


def pin() -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {SERVER_CORE})


@contextmanager
def server(folder: Path, *, page_cache: bool) -> Iterator[Server]:
    """Serve the folder from a process of its own until the block ends."""
    own = {"DJANGO_SETTINGS_MODULE": "tests.bench.settings", "BENCH_PAGE_CACHE": str(page_cache)}
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listener:
        command = [sys.executable, "-m", "gunicorn", "leerkring.wsgi", "--workers=1", "--worker-class=sync"]
        command += ["--log-level=warning", "--no-control-socket", f"--bind=fd://{listener.fileno()}"]
        process = subprocess.Popen(
            command,
            env=environment(folder) | own,
            cwd=ROOT,
            pass_fds=[listener.fileno()],
            preexec_fn=pin,
        )
        try:
            yield Server(listener.getsockname()[1], process.pid)
        finally:
            process.terminate()
            process.wait(timeout=20)


def wait_until_ready(port: int) -> None:
    """The socket is open from the start; the first answer comes when the worker is there."""
    until = time.monotonic() + 60
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        connection.sendall(b"GET /-/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        while connection.recv(65536):
            if time.monotonic() > until:
                raise TimeoutError(port)
