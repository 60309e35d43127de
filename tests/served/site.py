import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.served.nest import ROOT, nest

GUNICORN = ["-m", "gunicorn", "leerkring.wsgi", "--threads=4", "--timeout=60", "--no-control-socket"]
UVICORN = [
    "-m",
    "uvicorn",
    "leerkring.asgi:application",
    "--loop=uvloop",
    "--ws=websockets-sansio",
    "--ws-max-size=65536",
    "--ws-per-message-deflate=false",
    "--lifespan=off",
    "--log-level=warning",
]


@dataclass(frozen=True)
class Site:
    """A running site: where it answers, and the folder that holds its database, mails and files."""

    address: str
    folder: Path

    @property
    def people(self) -> dict[str, dict[str, str]]:
        """The demo people that can log in: role → e-mail and password."""
        return json.loads((self.folder / "people.json").read_text())

    @property
    def mails(self) -> list[str]:
        """All mails sent so far, as they went out, oldest first."""
        paths = sorted((self.folder / "mail").glob("*"), key=lambda path: (path.stat().st_mtime_ns, path.name))
        return [path.read_text() for path in paths]


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Return the variables for a process of this site; `more` overrules them, such as DATABASE_URL.

    SERVED_DATABASE_URL: another database than the one in the folder.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("COV_CORE", "ELASTICSEARCH_"))}
    return kept | {
        "DATA_DIR": str(folder),
        "DATABASE_URL": os.environ.get("SERVED_DATABASE_URL") or f"sqlite:///{folder / 'leerkring.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "tests.served.settings",
        "PYTHONPATH": f"{ROOT / 'site'}{os.pathsep}{ROOT}",
        **more,
    }


def build(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.served.build"],
        env=environment(folder),
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def serve(prepared: Path, folder: Path, has_sockets: bool = False) -> Iterator[Site]:
    """Serve a copy of the prepared folder until the block ends."""
    shutil.copytree(prepared, folder)
    with running(folder, has_sockets) as site:
        yield site


@contextmanager
def running(folder: Path, has_sockets: bool = False) -> Iterator[Site]:
    """Run a server process on this folder until the block ends; several may run on the same one.

    has_sockets: pages and sockets from one process, as `make demo` does; else pages alone.

    The socket is opened here and handed to the server, so no other process can take its port.
    """
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listener:
        process = nest().serve(folder, listener, has_sockets, environment(folder))
        # "localhost" and not 127.0.0.1: a passkey belongs to a name.
        site = Site(f"http://localhost:{listener.getsockname()[1]}", folder)
        try:
            wait_until_ready(site, process.is_running)
            yield site
        finally:
            process.stop()


def server(fd: int, has_sockets: bool) -> list[str]:
    return [*UVICORN, f"--fd={fd}"] if has_sockets else [*GUNICORN, f"--bind=fd://{fd}"]


def wait_until_ready(site: Site, is_running: Callable[[], bool]) -> None:
    for _ in range(300):
        assert is_running(), (site.folder / "server.log").read_text()
        try:
            urllib.request.urlopen(f"{site.address}/-/live", timeout=30).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the site did not start: " + (site.folder / "server.log").read_text())
