import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.printing.codes import code_128
from pos_app.scanning.likelihood.code_128 import (
    DATA,
    HEAD,
    INK,
    MODULES,
    STOP_INK,
    STOP_MODULES,
    TAIL,
    residue_of,
    text_of,
)

START_A, START_B, START_C = 103, 104, 105
TO_A, TO_B, TO_C = 101, 100, 99

printable = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=48)


def symbols_of(value: str) -> list[int]:
    """Read the symbols off a code that we print."""
    modules = code_128(value).rows[0].strip(b"\x00")[:-STOP_MODULES]
    by_pattern = {tuple(int(module) for module in ink): at for at, ink in enumerate(INK)}
    starts = range(0, len(modules), MODULES)
    return [by_pattern[tuple(modules[start : start + MODULES])] for start in starts]


@given(printable)
def test_what_we_print_is_told_by_its_symbols(value: str) -> None:
    symbols = symbols_of(value)
    assert residue_of(symbols) == 0
    assert text_of(symbols) == value


@given(printable, st.data())
def test_no_single_wrong_symbol_keeps_the_check(value: str, data: st.DataObject) -> None:
    symbols = symbols_of(value)
    at = data.draw(st.integers(1, len(symbols) - 1))
    wrong = data.draw(st.integers(0, DATA - 1).filter(lambda symbol: symbol != symbols[at]))
    assert residue_of([*symbols[:at], wrong, *symbols[at + 1 :]]) != 0


@pytest.mark.parametrize(
    "symbols",
    [
        [START_B, 0],
        [START_B, 98, 20, 0],
        [START_B, 102, 20, 0],
        [START_B, TO_C, TO_B, 20, 0],
        [START_B, 20, TO_C, 0],
        [START_B, 95, 0],
        [START_A, 70, 0],
        [START_C, 102, 12, 0],
        [START_B, TO_B, 20, 0],
    ],
)
def test_what_no_writer_of_tokens_writes_has_no_text(symbols: list[int]) -> None:
    assert text_of(symbols) is None


def test_sets_are_changed_where_the_code_says() -> None:
    assert text_of([START_A, 33, TO_C, 12, 99, TO_B, 66, TO_A, 34, 0]) == "A1299bB"


def test_every_symbol_begins_with_a_bar_and_ends_with_a_space() -> None:
    assert INK[:, 0].all()
    assert not INK[:, -1].any()
    assert (INK.sum(axis=1) % 2 == 0).all(), "bars of a symbol are an even number of modules"
    assert set(HEAD) == set(TAIL) == {1, 2, 3, 4}
    assert STOP_INK.tolist() == [1, 1, 0, 0, 0, 1, 1, 1, 0, 1, 0, 1, 1]
