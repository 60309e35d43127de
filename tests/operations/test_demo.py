"""What the demo says when it cannot begin, or is stopped."""

import os
import signal
import socket
import subprocess
import sys

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from leerkring.operations.stopping import STOPPED, Migrate, Stopping
from leerkring.settings.environment import ROOT


@pytest.mark.parametrize("host", ["999.1.1.1", "203.0.113.7", "", "a" * 70, "http://localhost"])
def test_a_host_that_is_not_here_is_named(host: str, unused_tcp_port: int) -> None:
    with pytest.raises(CommandError, match=f"^“{host}” is not an address of this machine"):
        call_command("demo", host=host, port=str(unused_tcp_port))


def test_a_port_that_is_taken_is_named() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CommandError, match=rf"^Port {port} is taken\. Try another one: make demo PORT={port + 1}$"):
            call_command("demo", port=str(port))


STOPPED_IN_A_FINALIZER = """
import os, signal, weakref
from leerkring.operations.stopping import Stopping

def press():
    os.kill(os.getpid(), signal.SIGINT)

class Model: pass

signal.signal(signal.SIGINT, signal.default_int_handler)
model = Model()
weakref.finalize(model, press)
with Stopping():
    del model
    print("went on")
"""


def test_whoever_stops_the_filling_reads_that_it_goes_on() -> None:
    """Also where Python itself would forget it."""
    done = subprocess.run(
        [sys.executable, "-c", STOPPED_IN_A_FINALIZER], cwd=ROOT / "site", capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == f"\n{STOPPED}\n"


def test_after_the_filling_an_interrupt_is_what_it_was() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Stopping():
        pass
    assert signal.getsignal(signal.SIGINT) is before


def test_a_migration_is_finished_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some are not rolled back: the next time would stumble over the half of one."""
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    monkeypatch.setattr(os, "write", lambda *_: None)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with Stopping() as stopping:
            stopping.patient = True
            os.kill(os.getpid(), signal.SIGINT)
            assert ended == []
            command = Migrate(stopping)
            command.verbosity = 0
            command.migration_progress_callback("apply_success")
            assert ended == [130]
    finally:
        signal.signal(signal.SIGINT, before)
