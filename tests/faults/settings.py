"""A channel layer in memory that holds one event, and is emptied slowly."""

from tests.served.settings import *  # noqa: F403

CHANNEL_LAYERS = {"default": {"BACKEND": "tests.faults.narrow.NarrowLayer", "CONFIG": {"capacity": 1}}}
