import logging
from typing import Any

from channels.exceptions import ChannelFull
from channels.layers import InMemoryChannelLayer

log = logging.getLogger(__name__)


class NarrowLayer(InMemoryChannelLayer):
    """Says what the layer in memory says nothing about: that it was full, and what it was given is gone."""

    async def send(self, channel: str, message: dict[str, Any]) -> None:
        try:
            await super().send(channel, message)
        except ChannelFull:
            log.warning("the layer is full")
            raise
