"""When a day ended that nobody closed."""

from datetime import UTC, datetime, timedelta

from pos_app.domain.clock import datetime_of, milliseconds_of


def midnight_after(at_ms: int) -> int:
    """Return the local midnight that ends the day of an instant, in UTC milliseconds."""
    local = datetime_of(at_ms).astimezone()
    day = datetime(local.year, local.month, local.day) + timedelta(days=1)  # noqa: DTZ001 - local
    return milliseconds_of(day.astimezone().astimezone(UTC))
