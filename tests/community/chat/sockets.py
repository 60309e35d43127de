"""Somebody at a socket of a running site, and what they do over HTTP meanwhile."""

import json
import subprocess
import sys
import time
import uuid
from types import TracebackType
from typing import Any

import httpx
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.served.site import ROOT, Site, environment
from tests.served.visitor import Visitor

JSON = {"Accept": "application/json"}


CROWD = """
import json, sys, django
django.setup()
from tests.community.chat.crowd import settle
print(json.dumps(settle(int(sys.argv[1]), *sys.argv[2:])))
"""


def crowd(site: Site, number: int, *more: str) -> list[str]:
    """Make members of the group whose conversation is room 1; return the key of a session for each."""
    command = [sys.executable, "-c", CROWD, str(number), *more]
    done = subprocess.run(command, env=environment(site.folder), cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    keys: list[str] = json.loads(done.stdout.splitlines()[-1])
    return keys


class Talker:
    """A person with a session, at a browser of their own."""

    def __init__(self, site: Site, session: str) -> None:
        self.site = site
        self.http = httpx.Client(base_url=site.address, timeout=30)
        self.cookies = {"sessionid": session, "csrftoken": "t" * 32}
        self.http.headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def __enter__(self) -> "Talker":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.http.close()

    def socket(
        self, room: int, *, query: str = "v=1&lang=nl", origin: str | None = None, **options: Any
    ) -> ClientConnection:
        return connect(
            f"{self.site.address.replace('http', 'ws', 1)}/live/gesprek/{room}/?{query}",
            origin=origin or self.site.address,  # type: ignore[arg-type]
            additional_headers={"Cookie": self.http.headers["Cookie"]},
            **options,
        )

    def say(self, room: int, text: str, submission: str = "", **fields: Any) -> httpx.Response:
        data = {"text": text, "submission": submission or str(uuid.uuid4()), **fields}
        return self.post(f"/gesprek/{room}/berichten/", **data)

    def post(self, address: str, **data: Any) -> httpx.Response:
        headers = JSON | {"X-CSRFToken": self.cookies["csrftoken"]}
        return self.http.post(address, data=data, headers=headers)

    def missed(self, room: int, after: int) -> dict[str, Any]:
        answer: dict[str, Any] = self.http.get(f"/gesprek/{room}/na/?after={after}", headers=JSON).json()
        return answer


def at_a_browser(site: Site, password: str = "") -> tuple[Visitor, Talker]:
    """The member of the demo, logged in at a browser of their own."""
    visitor = Visitor(site)
    person = site.people["lid"] | ({"password": password} if password else {})
    visitor.post("/account/login/", login=person["email"], password=person["password"])
    session = next(cookie.value for cookie in visitor.jar if cookie.name == "sessionid")
    return visitor, Talker(site, str(session))


def closed_with(socket: ClientConnection, seconds: float) -> tuple[int | None, list[dict[str, Any]]]:
    """Wait until the server closes a socket; return the code and what came before. Raises TimeoutError."""
    before, until = [], time.monotonic() + seconds
    try:
        while True:
            before.append(json.loads(socket.recv(timeout=max(0.0, until - time.monotonic()))))
    except ConnectionClosed as closed:
        return (closed.rcvd.code if closed.rcvd else None), before


def frame_of(socket: ClientConnection, *kinds: str, seconds: float = 5) -> dict[str, Any]:
    """Return the next frame of these kinds; others are passed over. Raises TimeoutError."""
    while True:
        frame: dict[str, Any] = json.loads(socket.recv(timeout=seconds))
        if frame["type"] in kinds:
            return frame
