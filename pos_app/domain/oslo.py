"""Norwegian time: what a signature and an audit file are dated by, whatever zone the machine has.

The rule is the one of the EU's directive: an hour ahead of UTC, two from the last Sunday of March
to the last of October, both at 01:00 UTC.
"""

from datetime import UTC, datetime, timedelta

from pos_app.domain.clock import datetime_of


def oslo_time(at_ms: int) -> datetime:
    """Return the local time in Norway of an instant in UTC milliseconds; it bears no zone."""
    utc = datetime_of(at_ms)
    summer = _last_sunday(utc.year, 3) <= utc < _last_sunday(utc.year, 10)
    return (utc + timedelta(hours=2 if summer else 1)).replace(tzinfo=None)


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)
