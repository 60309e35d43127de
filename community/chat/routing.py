from collections.abc import Callable
from typing import Any

from django.urls import path, re_path

from community.chat.consumers import RoomConsumer


async def nowhere(scope: dict[str, Any], receive: Callable[[], Any], send: Callable[[dict[str, Any]], Any]) -> None:
    """Refuse a socket to an address that we don't have, without an error in the log."""
    await send({"type": "websocket.close"})


websocket_urlpatterns = [
    path("live/gesprek/<int:room>/", RoomConsumer.as_asgi()),
    re_path("", nowhere),  # type: ignore[arg-type]  # an ASGI application, as URLRouter takes
]
