"""Files and other long answers under ASGI: in pieces, without a warning and without being read whole first."""

from collections.abc import AsyncIterator, Iterable
from itertools import islice
from typing import Any

from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIHandler
from django.http import HttpResponseBase, StreamingHttpResponse

PIECES = 16
"""Django reads files in pieces of 4 kB; a hop to the thread for each would take longer than reading."""


class Handler(ASGIHandler):
    """Django's, but what streams is never gathered in memory: WhiteNoise and files of Wagtail know only WSGI."""

    async def send_response(self, response: HttpResponseBase, send: Any) -> None:
        if isinstance(response, StreamingHttpResponse) and not response.is_async:
            response.streaming_content = in_pieces(iter(response))
        await super().send_response(response, send)


async def in_pieces(parts: Iterable[bytes]) -> AsyncIterator[bytes]:
    """Go through a plain iterator in the thread of the request, where its queries and its file belong."""
    iterator = iter(parts)
    while taken := await sync_to_async(lambda: list(islice(iterator, PIECES)))():
        yield b"".join(taken)
