from collections.abc import Callable
from typing import Any

from django.urls import path, re_path

from community.chat.consumers import RoomConsumer
from community.chat.frames import encoded


async def nowhere(scope: dict[str, Any], receive: Callable[[], Any], send: Callable[[dict[str, Any]], Any]) -> None:
    """Refuse a socket to an address that we don't have, without an error in the log."""
    await send({"type": "websocket.close"})


async def answer_once(scope: dict[str, Any], receive: Callable[[], Any], send: Callable[[dict[str, Any]], Any]) -> None:
    """Say one word and close: for the page that tests whether sockets get through."""
    await receive()
    await send({"type": "websocket.accept"})
    await send({"type": "websocket.send", "text": encoded({"type": "hello"})})
    await send({"type": "websocket.close", "code": 1000})


websocket_urlpatterns = [
    path("live/verbinding/", answer_once),  # type: ignore[arg-type]  # an ASGI application, as URLRouter takes
    path("live/gesprek/<int:room>/", RoomConsumer.as_asgi()),
    re_path("", nowhere),  # type: ignore[arg-type]  # an ASGI application, as URLRouter takes
]
