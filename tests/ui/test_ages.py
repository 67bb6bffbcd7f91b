"""Ages as people say them."""

import pytest

from pos_app.ui.ages import age_words

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS


@pytest.mark.parametrize(
    ("age_ms", "words"),
    [
        (-1, "under a minute"),
        (MINUTE_MS - 1, "under a minute"),
        (MINUTE_MS, "1 min"),
        (HOUR_MS - 1, "59 min"),
        (HOUR_MS, "1 h"),
        (48 * HOUR_MS - 1, "47 h"),
        (48 * HOUR_MS, "2 days"),
    ],
)
def test_an_age_is_told_in_the_largest_unit_that_says_something(age_ms: int, words: str) -> None:
    assert age_words(age_ms) == words
