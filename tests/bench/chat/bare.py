"""The least that could be a conversation: an ASGI application that writes bytes to sockets, and a row to a table."""

import os
from typing import Any

import psycopg

SIZE = int(os.environ["BENCH_FRAME"])
EVENT = {"type": "websocket.send", "text": "x" * SIZE}
_sockets: set[Any] = set()
_database: list[psycopg.AsyncConnection] = []


async def application(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "websocket":
        await _listen(receive, send)
        return
    if scope["path"] == "/bench/store/":
        await _store()
    for _ in range(int(scope["query_string"] or 0)):
        for each in list(_sockets):
            await each(EVENT)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"0")]})
    await send({"type": "http.response.body", "body": b""})


async def _listen(receive: Any, send: Any) -> None:
    await receive()
    await send({"type": "websocket.accept"})
    _sockets.add(send)
    while (await receive())["type"] != "websocket.disconnect":
        """A client has nothing to say here."""
    _sockets.discard(send)


async def _store() -> None:
    if not _database:
        _database.append(await psycopg.AsyncConnection.connect(os.environ["DATABASE_URL"], autocommit=True))
        await _database[0].execute("CREATE TABLE IF NOT EXISTS bench_rows (id bigserial PRIMARY KEY, text text)")
    await _database[0].execute("INSERT INTO bench_rows (text) VALUES (%s)", ["Ik neem soep mee."])
