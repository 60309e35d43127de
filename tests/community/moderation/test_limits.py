"""How often somebody may do something. The same in the memory of one process and on Redis."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils import timezone

from community.moderation import limits
from community.moderation.limits import Limit, check_rate, check_together
from leerkring.accounts.models import User

NOON = datetime(2026, 3, 2, 12, 0, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def three_a_minute(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(limits.LIMITS, "knock", Limit(3, 60))
    monkeypatch.setattr(timezone, "now", lambda: NOON)
    cache.clear()
    yield
    cache.clear()


def passes(user: User) -> bool:
    try:
        check_rate(user, "knock")
    except ValidationError:
        return False
    return True


def test_as_often_as_is_said_and_no_more() -> None:
    assert [passes(User(pk=1)) for _ in range(5)] == [True, True, True, False, False]
    assert passes(User(pk=2))


def test_the_sentence_says_how_long_to_wait() -> None:
    for _ in range(3):
        check_rate(User(pk=1), "knock")
    with pytest.raises(ValidationError, match="1 minuut"):
        check_rate(User(pk=1), "knock")


def test_everybody_in_a_place_counts_together() -> None:
    for _ in range(3):
        check_together("room 1", "knock")
    with pytest.raises(ValidationError, match="Wacht 1 minuut"):
        check_together("room 1", "knock")
    check_together("room 2", "knock")
    check_rate(User(pk=1), "knock")


def test_who_waits_so_long_is_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(4):
        passes(User(pk=1))
    monkeypatch.setattr(timezone, "now", lambda: NOON + timedelta(minutes=1))
    assert passes(User(pk=1))


def test_many_at_once_are_counted_one_by_one() -> None:
    with ThreadPoolExecutor(10) as pool:
        assert sum(pool.map(lambda _each: passes(User(pk=1)), range(40))) == 3


def test_a_store_that_lost_the_count_lets_people_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "add", lambda *_args: False)
    assert passes(User(pk=1))


def test_what_is_kept_says_neither_who_nor_what_nor_when() -> None:
    check_rate(User(pk=1), "knock")
    name = limits._key(1, "knock")
    assert cache.get(name) == 1
    assert "knock" not in name
    assert str(int(NOON.timestamp()) // 60) not in name
    assert name != limits._key(2, "knock")
