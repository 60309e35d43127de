"""Starts the servers of the tests from one process that has read all the code: a start takes a tenth of a second.

`python -m tests.served.nest NUMBER` is that process. It listens on the socket NUMBER, which is a pair with the one in
`Nest`. Each message is a server to start, with its listening socket; the answer is the number of its process.

Its settings know the folder of a site as ".", and each server goes to its own folder before it begins.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import traceback
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 65536
"""Bytes of a message."""


class Served:
    """A server process, with the part of `subprocess.Popen` that the tests need."""

    def __init__(self, pid: int) -> None:
        self.pid = pid

    def is_running(self) -> bool:
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        return True

    def stop(self, seconds: float = 20) -> None:
        """End it, and wait until it is gone; raise TimeoutError when it goes on."""
        self._tell(signal.SIGTERM)
        ends = time.monotonic() + seconds
        while self.is_running():
            if time.monotonic() > ends:
                self._tell(signal.SIGKILL)
                raise TimeoutError(f"server {self.pid} did not stop within {seconds} s")
            time.sleep(0.02)

    def _tell(self, what: signal.Signals) -> None:
        if self.is_running():
            os.kill(self.pid, what)


class Nest:
    """The process with the code, from this side. It ends with the process that made it."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._socket, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, "-m", "tests.served.nest", str(other.fileno())]
        self._process = subprocess.Popen(command, env=environment, cwd=ROOT, pass_fds=[other.fileno()])
        other.close()

    def serve(self, folder: Path, listener: socket.socket, has_sockets: bool, variables: dict[str, str]) -> Served:
        wanted = {"folder": str(folder), "has_sockets": has_sockets, "variables": variables}
        socket.send_fds(self._socket, [json.dumps(wanted).encode()], [listener.fileno()])
        answer = self._socket.recv(LONGEST)
        assert answer, "the process that starts the servers has ended"
        return Served(int(answer))


@cache
def nest() -> Nest:
    """The one of this process, made when it is asked for."""
    from tests.served.site import environment

    return Nest(environment(Path()))


def main(number: int) -> None:
    read_the_code()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel clears away servers that have ended
    asked = socket.socket(fileno=number)
    while True:
        message, listeners, _flags, _address = socket.recv_fds(asked, LONGEST, 1)
        if not message:
            return
        if (pid := os.fork()) == 0:
            asked.close()
            become(json.loads(message), listeners[0])
        os.close(listeners[0])
        asked.send(str(pid).encode())


def read_the_code() -> None:
    """Import what both kinds of servers need, without a word to the database."""
    import gunicorn.app.wsgiapp
    import gunicorn.workers.gthread
    import uvicorn
    import uvloop
    from django.urls import get_resolver

    import leerkring.wsgi

    assert gunicorn and uvicorn and uvloop and leerkring.wsgi
    assert get_resolver().url_patterns
    import channels.routing
    import channels.security.websocket

    import community.chat.routing
    import leerkring.operations.files

    assert channels.routing and channels.security.websocket and community.chat.routing and leerkring.operations.files


def become(wanted: dict[str, object], listener: int) -> None:
    """Serve until told to stop; never returns."""
    from tests.served.site import server

    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    folder = str(wanted["folder"])
    os.chdir(folder)
    log = os.open("server.log", os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.environ.clear()
    os.environ.update(wanted["variables"])  # type: ignore[call-overload]
    name, *arguments = server(listener, bool(wanted["has_sockets"]))[1:]
    sys.argv = [name, *arguments]
    try:
        if name == "gunicorn":
            from gunicorn.app.wsgiapp import run

            sys.argv.append(f"--chdir={folder}")
            run()
        else:
            from uvicorn.main import main as serve

            serve()
    except Exception:
        traceback.print_exc()  # into the log of this server, which the test shows that waits for it
    finally:
        os._exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
