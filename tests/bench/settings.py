"""The demo as it is served, with the addresses to measure against and a switch for the page cache."""

from pathlib import Path

from leerkring.settings.environment import env
from tests.served.settings import *  # noqa: F403
from tests.served.settings import TEMPLATES

ROOT_URLCONF = "tests.bench.urls"
TEMPLATES = [TEMPLATES[0] | {"DIRS": [*TEMPLATES[0]["DIRS"], Path(__file__).parent / "templates"]}]
PAGE_CACHE = env.bool("BENCH_PAGE_CACHE", default=False)
