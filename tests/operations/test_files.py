"""Files under ASGI, as `make demo` and the processes of sockets serve them."""

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from asgiref.testing import ApplicationCommunicator
from django.contrib.staticfiles import finders
from django.http import StreamingHttpResponse

from leerkring.operations import files

PATH = "css/index.css"


async def ask(path: str) -> tuple[int, list[bytes]]:
    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": [(b"host", b"localhost")]}
    browser = ApplicationCommunicator(files.Handler(), scope)
    await browser.send_input({"type": "http.request", "body": b""})
    start = await browser.receive_output(10)
    pieces, more = [], True
    while more:
        message = await browser.receive_output(10)
        pieces.append(message.get("body", b""))
        more = message.get("more_body", False)
    return start["status"], pieces


@pytest.mark.asyncio
@pytest.mark.django_db(transaction=True)
async def test_a_static_file_arrives_whole_and_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error", Warning)
        status, pieces = await ask(f"/static/{PATH}")
    assert (status, b"".join(pieces)) == (200, Path(finders.find(PATH)).read_bytes())


@pytest.mark.asyncio
async def test_what_streams_is_sent_in_pieces_before_the_rest_is_made() -> None:
    made: list[int] = []

    def parts() -> Iterator[bytes]:
        for number in range(files.PIECES * 3):
            made.append(number)
            yield b"x"

    sent: list[dict] = []
    seen: list[int] = []

    async def send(message: dict) -> None:
        sent.append(message)
        seen.append(len(made))

    await files.Handler().send_response(StreamingHttpResponse(parts()), send)
    assert b"".join(message.get("body", b"") for message in sent) == b"x" * files.PIECES * 3
    assert seen[1] == files.PIECES
