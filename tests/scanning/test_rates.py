"""The rate of a serial scanner is the one at which its codes can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.scanning.framing import Sent
from pos_app.scanning.rates import RATES, RateSearch

CODE = Sent(b"5901234123457", is_ended=True)
RUBBISH = Sent(b"\x00\xf8\x80", is_ended=False)


def test_a_code_that_can_be_read_proves_the_rate() -> None:
    search = RateSearch()
    assert search.texts_of([CODE, CODE]) == ("5901234123457",) * 2
    assert (search.rate, search.is_proved) == (RATES[0], True)


@pytest.mark.parametrize(
    "burst",
    [
        [RUBBISH],
        [CODE, RUBBISH],
        [Sent(b"5901234123457", is_ended=False)],
        [Sent(b"59012", is_ended=True)],
        [Sent("blåbær".encode(), is_ended=True)],
    ],
)
def test_less_than_that_proves_nothing_and_the_next_rate_has_its_turn(burst: list[Sent]) -> None:
    search = RateSearch()
    assert search.texts_of(burst) == ()
    assert (search.rate, search.is_proved) == (RATES[1], False)


@given(st.integers(0, 30))
def test_every_rate_has_its_turn(rubbish: int) -> None:
    search = RateSearch(1_000)
    search.go_on()
    seen = {search.rate}
    for _ in range(rubbish):
        search.texts_of([RUBBISH])
        seen.add(search.rate)
    assert seen <= {1_000, *RATES}
    assert len(seen) == min(rubbish + 1, len(RATES) + 1)


def test_a_rate_of_another_day_is_believed_at_once_and_doubted_after_rubbish_twice() -> None:
    search = RateSearch(115200)
    assert search.text_of(CODE) == "5901234123457"
    assert search.text_of(RUBBISH) is None
    assert search.text_of(CODE) == "5901234123457"
    assert search.text_of(RUBBISH) is None
    assert search.is_proved
    assert search.text_of(RUBBISH) is None
    assert not search.is_proved
    assert search.rate != 115200


def test_at_a_proved_rate_a_code_may_hold_letters_of_any_alphabet_and_separators() -> None:
    search = RateSearch(9600)
    assert search.text_of(Sent("blåbær".encode(), is_ended=False)) == "blåbær"
    assert search.text_of(Sent(b"10AB\x1d17", is_ended=True)) == "10AB\x1d17"
