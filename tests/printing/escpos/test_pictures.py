"""Lines and codes as pictures: in their columns, whole, and never wider than the paper."""

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from pos_app.printing.codes import code_128
from pos_app.printing.escpos.pictures import code_picture, line_picture


def ink(picture: Image.Image) -> tuple[int, int, int, int] | None:
    return ImageChops.invert(picture.convert("L")).getbbox()


def test_a_letter_stands_in_its_column() -> None:
    alone = ink(line_picture("     ж", 10))
    assert alone is not None
    assert alone[0] >= 5 * 12
    assert alone[2] <= 6 * 12


def test_wide_letters_take_two_columns_so_that_what_follows_stays_in_its_own() -> None:
    behind = ink(line_picture("  1", 10))
    behind_wide = line_picture("漢1", 10).crop((24, 0, 120, 30))
    shown = ink(behind_wide)
    assert behind is not None
    assert shown is not None
    assert shown[0] + 24 == behind[0]


def test_double_size_is_twice_as_wide_and_high() -> None:
    assert line_picture("x", 10, scale=2).size == (120, 60)


def test_a_strong_line_has_more_ink() -> None:
    thin = line_picture("Жук", 10).convert("L").histogram()[0]
    strong = line_picture("Жук", 10, strong=True).convert("L").histogram()[0]
    assert strong > thin


@given(
    line=st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Z")), max_size=20)
)
def test_any_line_is_drawn_as_wide_as_the_paper(line: str) -> None:
    assert line_picture(line, 40).size == (480, 30)


def test_a_code_has_modules_of_three_dots_or_two_or_is_not_drawn() -> None:
    code = code_128("R.till1.1042")
    wide, narrow = code_picture(code, 576), code_picture(code, code.width_modules * 2)
    assert wide is not None
    assert narrow is not None
    assert (wide.width, narrow.width) == (576, code.width_modules * 2)
    assert code_picture(code, code.width_modules * 2 - 1) is None
