import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pos_app.scanning.libraries import read_profile_by_zxing
from pos_app.scanning.likelihood.retail import EAN_8, EAN_13
from pos_app.scanning.likelihood.retail_matching import likely_numbers
from tests.scanning.likelihood.strips import (
    profile_of,
    retail_profile_of,
    strip_of,
    stripes_of,
    with_check,
)

NUMBER = with_check("401234567890")
SHORT = with_check("9638507")

articles = st.text("0123456789", min_size=12, max_size=12).map(with_check)


@pytest.mark.parametrize("is_upside_down", [False, True])
@pytest.mark.parametrize(("number", "kind"), [(NUMBER, EAN_13), (SHORT, EAN_8)])
def test_bars_blurred_beyond_all_edges_are_read_by_three_looks(
    number: str, kind: object, *, is_upside_down: bool
) -> None:
    profile = retail_profile_of(number, module_px=2.0, blur_px=2.0)
    assert read_profile_by_zxing(profile) is None
    strip = strip_of(profile[::-1] if is_upside_down else profile)
    assert likely_numbers(strip, EAN_13 if kind is EAN_13 else EAN_8) == [number] * 3


@given(articles, st.floats(1.0, 3.0), st.floats(0.3, 1.1), st.floats(0, 8), st.integers(0, 2**31))
@settings(max_examples=30, deadline=None)
def test_whatever_is_printed_is_read_as_that_or_not_at_all(
    number: str, module_px: float, blur: float, noise: float, seed: int
) -> None:
    profile = retail_profile_of(
        number, module_px=module_px, blur_px=blur * module_px, noise=noise, seed=seed
    )
    for kind in (EAN_13, EAN_8):
        assert set(likely_numbers(strip_of(profile), kind)) <= {number}


@given(st.lists(st.integers(1, 4), min_size=30, max_size=70), st.floats(1.0, 3.0))
@settings(max_examples=30, deadline=None)
def test_random_bars_are_no_number(widths: list[int], module_px: float) -> None:
    strip = strip_of(stripes_of(widths, module_px=module_px))
    assert likely_numbers(strip, EAN_13) == likely_numbers(strip, EAN_8) == []


@given(articles, st.integers(0, 2**31), st.floats(0.1, 0.4))
@settings(max_examples=30, deadline=None)
def test_a_torn_code_is_no_other_number(number: str, seed: int, share: float) -> None:
    profile = retail_profile_of(number, seed=seed)
    width = int(len(profile) * share)
    left = len(profile) // 3
    profile[left : left + width] = profile[left]
    assert set(likely_numbers(strip_of(profile), EAN_13)) <= {number}


@given(st.text("0123456789", min_size=10, max_size=18).filter(lambda text: len(text) % 2 == 0))
@settings(max_examples=20, deadline=None)
def test_a_token_in_code_128_is_no_article(token: str) -> None:
    strip = strip_of(profile_of(token, blur_px=1.2))
    assert likely_numbers(strip, EAN_13) == likely_numbers(strip, EAN_8) == []
