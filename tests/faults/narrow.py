"""A channel layer that cannot keep up."""

import asyncio
import logging
from typing import Any

from channels.exceptions import ChannelFull
from channels.layers import InMemoryChannelLayer

log = logging.getLogger(__name__)

SLOW = 0.1
"""Seconds before an event is taken out: many messages of a busy conversation are written in that time."""


class NarrowLayer(InMemoryChannelLayer):
    """Is emptied slowly, and says what the layer in memory is silent about: it was full, and an event is gone."""

    async def send(self, channel: str, message: dict[str, Any]) -> None:
        try:
            await super().send(channel, message)
        except ChannelFull:
            log.warning("the layer is full")
            raise

    async def receive(self, channel: str) -> Any:
        await asyncio.sleep(SLOW)
        return await super().receive(channel)
