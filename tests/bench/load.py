"""A client that costs next to nothing, so that the server is what is measured."""

import os
import socket
import time

CLIENT_CORE = 1
AT_ONCE = 4
"""Requests under way, so that the worker always finds the next one waiting."""


def stay_away_from_the_server() -> None:
    if hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > CLIENT_CORE:
        os.sched_setaffinity(0, {CLIENT_CORE})


def ask(port: int, path: str, cookie: str = "") -> socket.socket:
    """Send a request without waiting for the answer. The worker closes the connection after each."""
    own = f"Cookie: {cookie}\r\n" if cookie else ""
    connection = socket.create_connection(("127.0.0.1", port), timeout=30)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connection.sendall(
        f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Language: nl\r\nAccept: text/html\r\n{own}\r\n".encode()
    )
    return connection


def receive(connection: socket.socket) -> bytes:
    parts = []
    with connection:
        while part := connection.recv(262144):
            parts.append(part)
    return b"".join(parts)


def answer(port: int, path: str, cookie: str = "") -> bytes:
    """Ask once; anything but 200 ends the measurement, for it would measure an error page."""
    got = receive(ask(port, path, cookie))
    if not got.startswith(b"HTTP/1.1 200"):
        raise SystemExit(f"{path} answers {got[:60]!r}")
    return got


def load(port: int, path: str, seconds: float, cookie: str = "") -> tuple[int, float]:
    """Ask for one page again and again; return how many answers came in how many seconds."""
    waiting = [ask(port, path, cookie) for _ in range(AT_ONCE)]
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        receive(waiting.pop(0))
        waiting.append(ask(port, path, cookie))
        count += 1
    passed = time.perf_counter() - start
    for connection in waiting:
        receive(connection)
    return count, passed
