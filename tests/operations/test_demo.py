"""What the demo says when it cannot begin, or is stopped."""

import signal
import socket
import subprocess
import sys

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from leerkring.operations.stopping import STOPPED, stopping_at_once
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
from leerkring.operations.stopping import stopping_at_once

def press():
    os.kill(os.getpid(), signal.SIGINT)

class Model: pass

signal.signal(signal.SIGINT, signal.default_int_handler)
model = Model()
weakref.finalize(model, press)
with stopping_at_once():
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
    with stopping_at_once():
        pass
    assert signal.getsignal(signal.SIGINT) is before
