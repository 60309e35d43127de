"""People who talk and listen, all with the client of the documentation, and what has to be true in the end."""

import asyncio
import importlib.util
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from tests.faults.town import Place
from tests.served.site import ROOT

spec = importlib.util.spec_from_file_location("chat_client", ROOT / "docs" / "chat_client.py")
assert spec is not None
assert spec.loader is not None
chat_client = importlib.util.module_from_spec(spec)
spec.loader.exec_module(chat_client)

WORDS = re.compile(r"bericht \d+ van \d+")
PAUSE = 0.05
"""Seconds between two messages of one writer."""


@dataclass
class Talk:
    """Everybody in a place: `writers` of them speak, all listen."""

    address: str
    place: Place
    writers: int
    messages: int
    origin: str = ""
    """What the site is called from outside, when that is not `address`."""
    silence: float = 50
    """Seconds without a frame after which a client takes its socket for dead."""
    attempts: int = 0
    """How often a message was sent."""
    acknowledged: dict[int, str] = field(default_factory=dict)
    """Number of the message → what it says."""
    screens: list[list[tuple[int, str]]] = field(default_factory=list)
    """What each reader saw, in the order in which it came."""

    async def go_on(self, meanwhile: Callable[[], Awaitable[None]], patience: float = 40) -> None:
        """Let everybody talk while something happens; afterwards, check every screen."""
        chat_client.SILENCE, chat_client.POLL = self.silence, 1
        readers = [asyncio.create_task(self._read(session)) for session in self.place.sessions]
        await asyncio.sleep(1)
        writing = [self._write(number) for number in range(self.writers)]
        await asyncio.gather(meanwhile(), *writing)
        await self._wait_for_all(patience)
        for reader in readers:
            reader.cancel()
        await asyncio.gather(*readers, return_exceptions=True)
        await self._check()

    def _client(self, session: str) -> Any:
        client = chat_client.Conversation(self.address, self.place.room, session, timeout=10)
        if self.origin:
            client.who["Origin"] = self.origin
            client.http.headers.update({"Origin": self.origin, "Referer": f"{self.origin}/"})
        client.http.headers["Connection"] = "close"  # each request goes to the server whose turn it is
        return client

    async def _write(self, number: int) -> None:
        client = self._client(self.place.sessions[number])
        client.http.event_hooks = {"request": [self._count]}
        for message in range(self.messages):
            words = f"bericht {message} van {number}"
            answer = await client.say(words)
            assert answer["id"] not in self.acknowledged, "two messages became one"
            self.acknowledged[answer["id"]] = words
            await asyncio.sleep(PAUSE)

    async def _count(self, request: Any) -> None:
        self.attempts += request.method == "POST"

    async def _read(self, session: str) -> None:
        screen: list[tuple[int, str]] = []
        self.screens.append(screen)
        async for change in self._client(session).follow():
            found = WORDS.search(change["html"])
            assert found
            screen.append((change["id"], found[0]))

    async def _wait_for_all(self, patience: float) -> None:
        for _ in range(int(patience * 10)):
            if all(len(screen) >= len(self.acknowledged) for screen in self.screens):
                return
            await asyncio.sleep(0.1)

    async def _check(self) -> None:
        """Every acknowledged message stands on every screen once, and all screens are the same."""
        stored = [(change["id"], WORDS.search(change["html"])[0]) async for change in self._newcomer()]  # type: ignore[index]
        assert dict(stored) == self.acknowledged, "what was acknowledged is not what is stored"
        assert len(stored) == self.writers * self.messages
        for number, screen in enumerate(self.screens):
            assert screen == stored, f"screen {number} is not the same"

    def _newcomer(self) -> Any:
        return self._client(self.place.sessions[0]).missed()
