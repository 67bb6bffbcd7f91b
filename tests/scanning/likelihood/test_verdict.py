from typing import Final

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pos_app.scanning.bars import likely_text
from pos_app.scanning.likelihood.matching import Match
from pos_app.scanning.likelihood.verdict import LEAST_MARGIN, believed_text, choice_of
from pos_app.scanning.straighten import Strip
from tests.scanning.likelihood.strips import Profile, profile_of, stripes_of
from tests.scanning.likelihood.test_code_128 import symbols_of

NUMBER: Final = "4012888888881881"
SYMBOLS: Final = symbols_of(NUMBER)

tokens = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=6, max_size=48)


def match(
    symbols: list[int],
    *doubts: tuple[int, int, float],
    explained: float = 0.99,
    worst: float = 0.005,
) -> Match:
    """Return a match that is certain but for doubts: a place, another symbol, how much worse."""
    excess = np.full((len(symbols), 106), 1000.0)
    excess[0, :103] = excess[1:, 103:] = np.inf
    excess[np.arange(len(symbols)), symbols] = 0
    for place, symbol, worse in doubts:
        excess[place, symbol] = worse
    return Match(np.array(symbols, np.intp), excess, explained, worst)


def strip(profile: Profile) -> Strip:
    return Strip(profile, profile, (profile,), 2.0)


def test_a_certain_match_with_a_right_check_symbol_is_believed() -> None:
    assert believed_text(match(SYMBOLS)) == NUMBER


def test_one_symbol_that_is_nearly_as_likely_is_put_right_by_the_check() -> None:
    wrong = [*SYMBOLS[:4], SYMBOLS[4] ^ 1, *SYMBOLS[5:]]
    assert believed_text(match(wrong, (4, SYMBOLS[4], 2.0))) == NUMBER
    assert believed_text(match(wrong, (4, SYMBOLS[4], 20.0))) is None


def test_two_readings_that_are_nearly_as_likely_are_none() -> None:
    # The fourth symbol down by five and the fifth up by four keep the check: 4 x 5 = 5 x 4.
    rival = [(4, SYMBOLS[4] - 5, 9.0), (5, SYMBOLS[5] + 4, 9.0)]
    choice = choice_of(match(SYMBOLS, *rival))
    assert choice.margin == 18.0 < LEAST_MARGIN
    assert believed_text(match(SYMBOLS, *rival)) is None


def test_a_match_that_leaves_much_unexplained_is_none() -> None:
    assert believed_text(match(SYMBOLS, explained=0.8)) is None


def test_a_match_of_which_one_place_shows_something_else_is_none() -> None:
    assert believed_text(match(SYMBOLS, worst=0.03)) is None


@given(tokens, st.floats(1.2, 3.0), st.floats(0.3, 0.8), st.integers(0, 2**31))
@settings(max_examples=25, deadline=None)
@example("DINCARD:0b9e52b2-7b1f-4a44-9a9f-3f1c22e5f000", 1.3, 0.8, 1)
def test_whatever_is_printed_is_read_as_that_or_not_at_all(
    value: str, module_px: float, blur: float, seed: int
) -> None:
    profile = profile_of(value, module_px=module_px, blur_px=blur * module_px, noise=3, seed=seed)
    assert likely_text(strip(profile)) in {value, None}


@given(st.lists(st.integers(1, 4), min_size=40, max_size=180), st.floats(1.0, 3.0))
@settings(max_examples=40, deadline=None)
def test_random_bars_are_no_token(widths: list[int], module_px: float) -> None:
    assert likely_text(strip(stripes_of(widths, module_px=module_px))) is None


@given(tokens, st.integers(0, 2**31), st.floats(0.1, 0.4))
@settings(max_examples=25, deadline=None)
def test_a_torn_code_is_no_other_token(value: str, seed: int, share: float) -> None:
    profile = profile_of(value, seed=seed)
    width = int(len(profile) * share)
    left = len(profile) // 3
    profile[left : left + width] = profile[left]
    assert likely_text(strip(profile)) in {value, None}
