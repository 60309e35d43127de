"""What stands between people and servers: one address for all servers, and everything that a network does wrong."""

import asyncio
import itertools
import threading
from collections.abc import Callable

Ports = Callable[[], list[int]]


class Proxy:
    """Runs in a thread of its own. `servers` names the ports that connections are spread over, each in turn."""

    def __init__(self, servers: Ports) -> None:
        self.servers = servers
        self.port = 0
        self.has_sockets = True
        """Whether it lets sockets through, as some proxies of organisations do not."""
        self.loses_answers = False
        """Whether every other answer to a POST is lost on its way back."""
        self._posts = itertools.count()
        self._turn = itertools.count()
        self._loop = asyncio.new_event_loop()
        self._light = asyncio.Event()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"

    def start(self) -> None:
        self._light.set()
        self._thread.start()
        made = asyncio.run_coroutine_threadsafe(asyncio.start_server(self._serve, "127.0.0.1", 0), self._loop)
        self.port = made.result(10).sockets[0].getsockname()[1]

    def end(self) -> None:
        asyncio.run_coroutine_threadsafe(self._hang_up(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    async def _hang_up(self) -> None:
        carrying = asyncio.all_tasks() - {asyncio.current_task()}
        for task in carrying:
            task.cancel()
        await asyncio.gather(*carrying, return_exceptions=True)

    def go_dark(self) -> None:
        """From now on nothing arrives anywhere, not even that somebody hung up."""
        self._loop.call_soon_threadsafe(self._light.clear)

    def light_up(self) -> None:
        self._loop.call_soon_threadsafe(self._light.set)

    async def _serve(self, here: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        try:
            await self._light.wait()
            head = await here.readuntil(b"\r\n\r\n")
            if b"upgrade: websocket" in head.lower() and not self.has_sockets:
                back.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                return
            there, to_server = await self._reach()
            to_server.write(head)
            answers = self._lose(there) if self._loses(head) else self._carry(there, back)
            await asyncio.gather(self._carry(here, to_server), answers)
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            back.close()

    async def _reach(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        ports = self.servers()
        if not ports:
            raise ConnectionRefusedError
        return await asyncio.open_connection("127.0.0.1", ports[next(self._turn) % len(ports)])

    def _loses(self, head: bytes) -> bool:
        return self.loses_answers and head.startswith(b"POST") and next(self._posts) % 2 == 0

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        try:
            while part := await source.read(65536):
                await self._light.wait()
                target.write(part)
                await target.drain()
        except OSError:
            pass
        await self._light.wait()
        target.close()

    async def _lose(self, source: asyncio.StreamReader) -> None:
        """Let the server answer, and hang up."""
        await source.read(1)
        raise ConnectionResetError
