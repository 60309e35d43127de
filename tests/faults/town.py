"""Server processes on one database, behind one address, that can be killed and started again."""

import json
import signal
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from tests.served.site import ROOT, UVICORN, Site, environment, wait_until_ready


@dataclass
class Server:
    process: subprocess.Popen[bytes]
    port: int


@dataclass
class Place:
    """A room, and the sessions of who is in it."""

    room: int
    sessions: list[str]


@dataclass
class Town:
    """`variables` say which database, Redis and settings."""

    variables: dict[str, str]
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp()))
    servers: list[Server] = field(default_factory=list)

    def fill(self) -> None:
        self._run("migrate")

    def settle(self, slug: str, people: int) -> Place:
        return Place(**json.loads(self._run("settle", slug, str(people)).splitlines()[-1]))

    def do(self, deed: str, *words: str) -> str:
        """Do something in a process of its own, as a page or the timed work does; return what it printed."""
        return self._run(deed, *words)

    def start(self) -> Server:
        """Start one more server process."""
        with socket.create_server(("127.0.0.1", 0), backlog=512) as listener, self.log.open("a") as log:
            process = subprocess.Popen(
                [sys.executable, *UVICORN, f"--fd={listener.fileno()}"],
                env=self.environment,
                cwd=ROOT,
                pass_fds=[listener.fileno()],
                stdout=log,
                stderr=log,
            )
            server = Server(process, listener.getsockname()[1])
        self.servers.append(server)
        wait_until_ready(Site(f"http://localhost:{server.port}", self.folder), lambda: process.poll() is None)
        return server

    def kill(self, server: Server) -> None:
        """As when the power fails."""
        server.process.send_signal(signal.SIGKILL)
        server.process.wait(timeout=10)
        self.servers.remove(server)

    def end(self) -> None:
        for server in list(self.servers):
            self.kill(server)

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    @property
    def environment(self) -> dict[str, str]:
        return environment(self.folder, **self.variables)

    def _run(self, *words: str) -> str:
        command = [sys.executable, "-m", "tests.faults.fill", *words]
        done = subprocess.run(command, env=self.environment, cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout
