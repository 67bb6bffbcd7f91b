import zxingcpp

from pos_app.scanning.bars import likely_text, look_at_bars
from pos_app.scanning.locate import cells_of, striped_regions
from pos_app.scanning.source import Symbology
from pos_app.scanning.straighten import straightened
from tests.scanning import drawn

NUMBER = "4012888888881881"


def test_two_cards_in_view_are_both_told() -> None:
    other = "7398273982739827"
    frame = drawn.in_view(drawn.code_128(NUMBER, 2), drawn.code_128(other, 2), angle=33)[:, :, 0]
    assert {look.text for look in look_at_bars(frame, cells_of(frame))} == {NUMBER, other}


def test_what_a_library_reads_the_likelihood_of_its_symbols_says_too() -> None:
    frame = drawn.in_view(drawn.code_128(NUMBER, 2), angle=12)[:, :, 0]
    [region] = striped_regions(cells_of(frame))
    assert likely_text(straightened(frame, region)) == NUMBER


def test_an_articles_bars_beyond_all_edges_are_told_by_more_than_one_look() -> None:
    code = drawn.retail("5901234123457", zxingcpp.BarcodeFormat.EAN13)
    frame = drawn.blurred(drawn.in_view(code, angle=8), 2.4)[:, :, 0]
    looks = look_at_bars(frame, cells_of(frame))
    assert len(looks) >= 2
    assert {(look.text, look.symbology) for look in looks} == {("5901234123457", Symbology.EAN_13)}


def test_an_empty_table_has_no_bars() -> None:
    frame = drawn.empty_table()[:, :, 0]
    assert look_at_bars(frame, cells_of(frame)) == []
