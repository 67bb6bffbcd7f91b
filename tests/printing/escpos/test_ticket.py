"""What a receipt printer is sent, read back as a printer would."""

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from pos_app.domain.receipt import Receipt
from pos_app.printing.escpos.profile import NARROW, WIDE, PrinterProfile
from pos_app.printing.escpos.ticket import drawer_bytes, receipt_bytes
from pos_app.printing.receipts import receipt_code, receipt_layout
from pos_app.printing.text import receipt_text
from tests.printing.any_sale import OSLO_IN_SUMMER, SHOP, any_receipt, goods, receipt
from tests.printing.escpos.fake_printer import FakePrinter, Printed

NORDIC = "Åkerbär, Þorri"
BEYOND = "Łódź, жук och 漢字"


def printed(
    sold: Receipt, profile: PrinterProfile | None = None, *, copy: bool = False
) -> FakePrinter:
    profile = profile or PrinterProfile()
    layout = receipt_layout(sold, SHOP, "nb_NO", copy=copy, zone=OSLO_IN_SUMMER)
    return FakePrinter(profile.columns).feed(receipt_bytes(layout, profile))


def test_a_receipt_says_on_paper_what_it_says_as_text() -> None:
    sold = receipt(goods("Kaffe", 4990))
    layout = receipt_layout(sold, SHOP, "nb_NO", zone=OSLO_IN_SUMMER)
    on_paper = [line.split() for line in printed(sold).lines]
    assert on_paper == [line.split() for line in receipt_text(layout).splitlines()]


@pytest.mark.parametrize("pages", [("CP858",), ("CP865", "CP858"), ("CP437", "CP850"), ("CP1252",)])
def test_nordic_letters_come_out_right_in_every_code_page_that_has_them(
    pages: tuple[str, ...],
) -> None:
    paper = printed(receipt(goods("Blåbærsyltetøy", 4990)), PrinterProfile(code_pages=pages))
    assert any(line.startswith("Blåbærsyltetøy ") for line in paper.lines)
    assert len(paper.pictures) == 1, "the barcode"


def test_a_letter_that_the_first_code_page_lacks_is_set_in_another() -> None:
    paper = printed(receipt(goods(NORDIC, 4990)), PrinterProfile(code_pages=("CP437", "CP858")))
    assert any(line.startswith(f"{NORDIC} ") for line in paper.lines)
    assert len(paper.pictures) == 1, "the barcode"


def test_a_line_that_no_code_page_can_set_is_drawn_and_none_of_its_letters_replaced() -> None:
    paper = printed(receipt(goods(BEYOND, 4990)))
    assert not any("?" in line for line in paper.lines)
    drawn = paper.pictures[0]
    assert drawn.size == (42 * 12, 30)
    assert drawn.convert("L").getextrema() == (0, 255), "it is neither empty nor a black bar"


@pytest.mark.parametrize(
    "profile", [NARROW, PrinterProfile(), WIDE], ids=["58mm", "default", "80mm"]
)
@pytest.mark.parametrize("till", ["till-1", "till-1.training", "torgallmenningen-1.training"])
def test_the_code_of_a_receipt_is_read_off_its_paper(profile: PrinterProfile, till: str) -> None:
    sold = receipt(goods("Kaffe", 4990), till=till, number=99_999)
    (reading,) = zxingcpp.read_barcodes(printed(sold, profile).picture())
    assert reading.text == receipt_code(sold)


def test_a_code_that_is_wider_than_the_paper_is_left_to_its_letters() -> None:
    narrow = PrinterProfile(columns=16)
    paper = printed(receipt(goods("Kaffe", 4990), number=9_999_999), narrow)
    assert paper.pictures == []
    assert any("R.till1" in line for line in paper.lines)


def test_a_copy_is_marked_in_letters_of_double_size() -> None:
    first = next(line for line in printed(receipt(goods("Kaffe", 4990)), copy=True).paper)
    assert isinstance(first, Printed)
    assert (first.text.strip(), first.wide, first.high) == ("KOPI", True, True)


def test_the_total_is_bold_and_what_follows_is_not() -> None:
    lines = [
        line for line in printed(receipt(goods("Kaffe", 4990))).paper if isinstance(line, Printed)
    ]
    (total,) = [number for number, line in enumerate(lines) if line.text.startswith("Å BETALE")]
    assert lines[total].bold
    assert not lines[total + 1].bold


def test_paper_is_cut_once_or_fed_where_there_is_no_knife() -> None:
    sold = receipt(goods("Kaffe", 4990))
    assert printed(sold).cuts == 1
    torn = printed(sold, PrinterProfile(has_cutter=False))
    assert (torn.cuts, torn.fed_lines) == (0, 4)


def test_the_drawer_opens_with_a_receipt_or_alone_and_only_when_asked() -> None:
    layout = receipt_layout(receipt(goods("Kaffe", 4990)), SHOP, "nb_NO")
    profile = PrinterProfile()
    assert FakePrinter().feed(receipt_bytes(layout, profile)).pulses == 0
    assert FakePrinter().feed(receipt_bytes(layout, profile, opens_drawer=True)).pulses == 1
    alone = FakePrinter().feed(drawer_bytes(profile))
    assert (alone.pulses, alone.paper) == (1, [])


@settings(max_examples=40)
@given(sold=any_receipt(), columns=st.integers(min_value=24, max_value=64))
def test_no_line_is_wider_than_the_paper_and_no_byte_is_a_strange_command(
    sold: Receipt, columns: int
) -> None:
    paper = printed(sold, PrinterProfile(columns=columns))
    assert all(line.columns <= columns for line in paper.paper if isinstance(line, Printed))
