"""Where pages and parts of pages are kept: a cache of their own, that may be away without anybody noticing."""

import logging
from typing import Any

from django.core.cache import caches
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)


def find(key: str) -> Any:
    """Return what is kept under `key`, else None."""
    try:
        return caches["pages"].get(key)
    except (RedisError, OSError) as error:
        logger.warning("The cache of pages does not answer: %s", error)
        return None


def keep(key: str, value: Any, seconds: int) -> None:
    try:
        caches["pages"].set(key, value, seconds)
    except (RedisError, OSError) as error:
        logger.warning("The cache of pages does not answer: %s", error)
