"""PINs: how one looks by default, and how wrong tries are slowed down."""

from typing import Final

from pos_app.domain.token import Format
from pos_app.domain.value import field, value

DEFAULT_PIN_FORMAT: Final = Format(length=4, symbols=False)
"""Four digits: the floor of the wallet API. Whoever asks for a PIN without a format gets this."""

LONGEST_TYPED_PIN: Final = 48
"""As long as a format can make one."""

TRIES_BEFORE_LOCK: Final = 5
FIRST_LOCK_MS: Final = 60_000
LONGEST_LOCK_MS: Final = 24 * 60 * 60_000


@value
class TypedPin:
    """A PIN as somebody typed it. Its repr never shows it, nor how long it is."""

    value: str = field(repr=False)


def tries_left_after(failures: int) -> int:
    """Return how many more wrong tries are free after so many in a row."""
    return max(0, TRIES_BEFORE_LOCK - failures)


def lock_ms_after(failures: int) -> int:
    """Return how long no try is heard after so many wrong ones in a row.

    The fifth locks for a minute; every further one, tried when the lock has passed, doubles it, up
    to a day. Only a right PIN or a new one starts again from nothing.
    """
    if failures < TRIES_BEFORE_LOCK:
        return 0
    doublings = min(failures - TRIES_BEFORE_LOCK, LONGEST_LOCK_MS.bit_length())
    return min(FIRST_LOCK_MS << doublings, LONGEST_LOCK_MS)
