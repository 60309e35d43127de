"""Many sockets in one process that do as little as possible, so that the server is what is measured."""

import asyncio
import base64
import os
import time
from contextlib import suppress
from typing import Any

BIG = 1000
"""Bytes: a frame that is broadcast has more, presence and the like have fewer."""
PATIENCE, TRIES = 30, 5
"""Seconds for deliveries to come, and how often they are asked for."""


class Reader(asyncio.Protocol):
    """Counts big frames, answers pings, and knows when the last one came."""

    def __init__(self, crowd: "Crowd", port: int, path: str, cookie: str) -> None:
        key = base64.b64encode(os.urandom(16)).decode()
        self.crowd = crowd
        self.request = (
            f"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nOrigin: http://localhost:{port}\r\n"
            f"Cookie: {cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n"
        ).encode()
        self.opened = asyncio.get_running_loop().create_future()
        self.is_in = asyncio.get_running_loop().create_future()
        """Opened, and the first frame came."""
        self.waits = b""
        self.rest = 0
        self.is_big = self.is_open = False

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        if not self.is_open:
            self.waits += data
            head, end, data = self.waits.partition(b"\r\n\r\n")
            if not end:
                return
            if b" 101 " not in head:
                raise SystemExit(f"a socket is refused: {head[:200]!r}")
            self.is_open, self.waits = True, b""
            self.opened.set_result(None)
        self._count(self.waits + data)

    def connection_lost(self, error: Exception | None) -> None:
        self.opened.cancel()
        self.is_in.cancel()

    def _count(self, data: bytes) -> None:
        at, self.waits = 0, b""
        while at < len(data):
            if not self.rest:
                if len(data) - at < 6:  # the smallest frame that a server sends here is a ping
                    self.waits = data[at:]
                    return
                at += self._begin(data, at)
            step = min(self.rest, len(data) - at)
            at, self.rest = at + step, self.rest - step
            if not self.rest:
                self._end()

    def _begin(self, data: bytes, at: int) -> int:
        """Read the head of a frame; return how long it is."""
        length = data[at + 1] & 127
        self.rest = int.from_bytes(data[at + 2 : at + 4], "big") if length == 126 else length
        self.is_big = self.rest > BIG
        if data[at] & 15 == 9:
            self.transport.write(b"\x8a\x84\0\0\0\0" + data[at + 2 : at + 6])
        elif not self.is_in.done():
            self.is_in.set_result(None)
        return 4 if length == 126 else 2

    def _end(self) -> None:
        if self.is_big:
            self.crowd.came += 1
            if self.crowd.came == self.crowd.waits_for:
                self.crowd.all_came.set()
                self.crowd.last_at = time.perf_counter()


class Crowd:
    """Everybody who listens at one server."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.readers: list[Reader] = []
        self.came, self.waits_for, self.last_at = 0, 0, 0.0
        self.all_came = asyncio.Event()

    async def add(self, path: str, cookie: str = "") -> Reader:
        """Open a socket."""
        loop = asyncio.get_running_loop()
        _, reader = await loop.create_connection(lambda: Reader(self, self.port, path, cookie), "127.0.0.1", self.port)
        await reader.opened
        self.readers.append(reader)
        return reader

    async def hear(self, frames: int, ask: Any) -> float:
        """Wait until everybody heard so many frames that `ask` brings about; return the seconds since asking.

        On a machine that stands still for some seconds an announcement may be given up, which people mend by asking
        what they missed. Nobody does so here: it is said, and asked for again.
        """
        for _ in range(TRIES):
            self.came, self.waits_for = 0, frames * sum(not each.transport.is_closing() for each in self.readers)
            self.all_came.clear()
            asked_at = time.perf_counter()
            answer = asyncio.ensure_future(ask())
            with suppress(TimeoutError):
                await asyncio.wait_for(self.all_came.wait(), PATIENCE)
            await answer
            if self.all_came.is_set():
                return self.last_at - asked_at
            print(f"{self._missing} deliveries did not come within {PATIENCE} s: asked once more", flush=True)
        raise SystemExit(f"{self._missing} deliveries did not come, {TRIES} times in a row")

    @property
    def _missing(self) -> str:
        return f"{self.waits_for - self.came:,} of {self.waits_for:,}"

    def leave(self) -> None:
        for reader in self.readers:
            reader.transport.abort()
        self.readers.clear()


async def request(port: int, path: str, *, method: str = "GET", cookie: str = "", data: bytes = b"") -> bytes:
    """Ask for something and return the answer, without a client in between that takes time itself."""
    here, there = await asyncio.open_connection("127.0.0.1", port)
    there.write(
        f"{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: application/json, text/html\r\n"
        f"Accept-Language: nl\r\nCookie: {cookie}\r\nX-CSRFToken: {'t' * 32}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(data)}\r\n"
        f"Connection: close\r\n\r\n".encode()
        + data
    )
    answer = await here.read()
    there.close()
    if not answer.startswith((b"HTTP/1.1 200", b"HTTP/1.1 201")):
        raise SystemExit(f"{path} answers {answer[:200]!r}")
    return answer
