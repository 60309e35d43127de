"""When a mail that was not taken is tried again: soon at first, then ever less often."""

from datetime import datetime, timedelta

WAITS = [timedelta(minutes=5), timedelta(minutes=20), timedelta(hours=1), timedelta(hours=4), timedelta(hours=12)]
WAITS += [timedelta(days=1)] * 3
"""Together nearly four days, a little less than mail servers themselves keep trying (RFC 5321, 4.5.4.1)."""


def next_try(attempts: int, now: datetime) -> datetime | None:
    """Return when to try again after so many attempts; None when it was enough."""
    return now + WAITS[attempts - 1] if attempts <= len(WAITS) else None
