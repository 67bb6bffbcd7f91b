"""Codes are handed out only when they read back as exactly what they were made from."""

import pytest
from barcode.codex import Code128
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pos_app.errors import Broken, Code, Refused
from pos_app.printing.codes import (
    CODE_128_QUIET_MODULES,
    QR_QUIET_MODULES,
    PrintableCode,
    Symbology,
    code_128,
    qr,
)
from tests.printing.reading import CODE_128, QR, codes_in

printable_values = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x7E), min_size=1, max_size=48
)


@given(printable_values)
@example("9912345678901234")
@example("99")
@example("999")
@example("99A99")
@example("DINCARD:3f2504e0-4f89-41d3-9a0c-0305e82c3301")
@example("~" * 48)
@settings(max_examples=40, deadline=None)
def test_any_token_reads_back_from_both_kinds_of_code(value: str) -> None:
    assert codes_in(code_128(value).image(2, 30)) == [(CODE_128, value)]
    assert codes_in(qr(value).image(2)) == [(QR, value)]


def test_the_library_still_loses_a_leading_99() -> None:
    """Once this fails, the library is mended and our way around it can go."""
    assert Code128("9912").build() == Code128("12").build()


def test_a_code_that_reads_as_something_else_is_broken_and_does_not_tell_the_value(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    modules = Code128("0000000000000000").build()

    def other_modules(_self: Code128) -> list[str]:
        return modules

    monkeypatch.setattr(Code128, "build", other_modules)
    with pytest.raises(Broken) as caught:
        code_128("1234567890123456")
    assert caught.value.fields["reason"] == "barcode_does_not_read_back"
    assert "1234567890123456" not in str(caught.value)


def test_the_repr_of_a_code_does_not_show_the_token() -> None:
    assert "1234567890123456" not in repr(code_128("1234567890123456"))


def test_code_128_has_a_quiet_zone_of_ten_modules() -> None:
    (row,) = code_128("1234567890123456").rows
    assert row.index(1) == CODE_128_QUIET_MODULES == 10
    assert row[::-1].index(1) == CODE_128_QUIET_MODULES


def test_a_qr_code_has_a_quiet_zone_of_four_modules() -> None:
    rows = qr("1234567890123456").rows
    assert min(row.index(1) for row in rows if 1 in row) == QR_QUIET_MODULES == 4
    assert not any(any(row) for row in (*rows[:4], *rows[-4:]))
    assert any(rows[4])


def test_sixteen_digits_take_143_modules_and_a_dincard_more_than_a_card_is_wide() -> None:
    assert code_128("1234567890123456").width_modules == 143
    assert code_128("DINCARD:3f2504e0-4f89-41d3-9a0c-0305e82c3301").width_modules > 500


@given(st.lists(st.binary(min_size=1, max_size=9), min_size=1, max_size=4))
def test_the_bars_are_exactly_the_ink(rows: list[bytes]) -> None:
    ink = tuple(bytes(byte & 1 for byte in row.ljust(9)) for row in rows)
    drawn = [bytearray(9) for _ in ink]
    code = PrintableCode(value="", symbology=Symbology.QR, rows=ink)
    for column, row, width in code.bars():
        drawn[row][column : column + width] = bytes([1]) * width
    assert tuple(bytes(row) for row in drawn) == ink


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("", "empty"),
        ("1" * 49, "too_long"),
        ("blåbær", "not_printable_ascii"),
        ("12\n34", "not_printable_ascii"),
    ],
)
def test_what_a_token_can_never_be_is_refused(value: str, reason: str) -> None:
    for make in (code_128, qr):
        with pytest.raises(Refused) as caught:
            make(value)
        assert caught.value.code is Code.INVALID_FIELD
        assert caught.value.fields["reason"] == reason
