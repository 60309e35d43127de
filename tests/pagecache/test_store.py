"""The cache of pages: apart from the rate limits, and allowed to be away."""

import pytest
from django.core.cache import cache, caches
from django.test import Client

from leerkring.pagecache import store


def test_filling_the_cache_of_pages_leaves_the_rate_limits_alone(settings) -> None:
    cache.set("guesses", 5)
    for number in range(3_000):
        store.keep(f"page:{number}", "x", 60)
    assert cache.get("guesses") == 5
    if not settings.REDIS_URL:  # Redis has a limit of its own, for the whole server
        assert len([number for number in range(3_000) if store.find(f"page:{number}")]) <= 2_000


@pytest.mark.django_db
def test_without_the_cache_of_pages_the_site_still_answers(client: Client, settings) -> None:
    away = {
        "BACKEND": "leerkring.operations.steady_cache.SteadyRedisCache",
        "LOCATION": "redis://127.0.0.1:1/0",
        "KEY_PREFIX": "away",
    }
    settings.CACHES = settings.CACHES | {"pages": away}
    try:
        assert client.get("/zoek/").status_code == 200
        assert store.find("anything") is None
    finally:
        caches["pages"].close()
