"""How long to wait before the next try: longer each time, never so long that a shop notices."""

from typing import Final

from pos_app.domain.token import Draw

FIRST_WAIT_MS: Final = 200
LONGEST_WAIT_MS: Final = 1_400


def wait_before(attempt: int, draw: Draw) -> int:
    """Return the milliseconds to wait before try number `attempt`, counted from 1.

    Up to a quarter is left to chance, so that tills whose line comes back do not all ask at once.
    """
    whole_ms = min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** min(attempt - 1, 10))
    return whole_ms - draw(whole_ms // 4 + 1)
