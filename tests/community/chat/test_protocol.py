"""The protocol as it is written down is the one that is spoken."""

import json
import os
import re
import subprocess
import sys

import pytest

from community.chat import catchup, consumers
from community.chat.frames import VERSION
from community.chat.live import flood, places, pulse
from community.chat.live.words import Close
from community.chat.permissions import MINUTES_TO_EDIT
from community.moderation.limits import LIMITS
from tests.community.chat.sockets import Talker, crowd
from tests.served.site import ROOT, Site

ROOM = "900001"
PAGE = (ROOT / "docs" / "chat-protocol.md").read_text()
CLIENT = ROOT / "docs" / "chat_client.py"


def test_every_close_code_is_explained() -> None:
    told = {int(code) for code in re.findall(r"^\| (4\d{3}) \|", PAGE, re.MULTILINE)}
    assert told == set(Close)


@pytest.mark.parametrize(
    "words",
    [
        f"Version {VERSION}.",
        f"v={VERSION}&lang",
        f"more than {consumers.FRAME_LIMIT:,} bytes",
        f"more than {places.MOST} sockets of one person",
        f"{LIMITS['message'].times} of one person in {LIMITS['message'].seconds // 60} minutes",
        f"{LIMITS['together'].times} in one conversation in a minute",
        f"up to {catchup.PAGE}.",
        f"within {MINUTES_TO_EDIT} minutes",
        f"every {pulse.TELL} s",
        f"more than {flood.TYPING} in one conversation in {flood.SECONDS} s",
        f"more than {flood.FRAMES} frames and new sockets of one person in {flood.SECONDS} s",
    ],
)
def test_the_limits_are_those_of_the_server(words: str) -> None:
    assert words in PAGE


def test_the_client_of_the_documentation_speaks_and_listens(live_site: Site) -> None:
    one, other = crowd(live_site, 2, "Lezer")
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    command = [sys.executable, str(CLIENT), live_site.address, ROOM, one, "Hallo", "allemaal"]
    with (
        Talker(live_site, other) as talker,
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as client,
    ):
        assert client.stdout is not None
        try:
            heard = next(line for line in client.stdout if "Hallo allemaal" in line)
            talker.say(int(ROOM), "Dag, jij daar.")
            answer = next(line for line in client.stdout if "Dag, jij daar." in line)
            assert json.loads(answer)["change"] == json.loads(heard)["change"] + 1
        finally:
            client.kill()
