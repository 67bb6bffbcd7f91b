"""Time as the program sees it: one wall clock for dates, one monotonic clock for durations.

The machine's own clocks are read in `bootstrap`; everything below it is handed a `Clock`.
"""

from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Clock(Protocol):
    """What every package asks for the time; the simulation passes one it can turn."""

    def now_ms(self) -> int:
        """Return milliseconds since 1970-01-01 UTC."""
        ...

    def monotonic_ms(self) -> int:
        """Return milliseconds that never run backwards within one process."""
        ...


def datetime_of(at_ms: int) -> datetime:
    """Return the UTC date-time of a stored instant, exactly."""
    return EPOCH + timedelta(milliseconds=at_ms)


def milliseconds_of(moment: datetime) -> int:
    """Return a date-time as stored; one without a zone is read as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (aware - EPOCH) // timedelta(milliseconds=1)
