"""A receipt as PDF: as wide as the roll, as long as it needs, with a code that scans."""

import re

import pytest
from hypothesis import given, settings

from pos_app.domain.money import LARGEST_AMOUNT_MINOR
from pos_app.domain.receipt import Receipt
from pos_app.printing.paper import Paper
from pos_app.printing.pdf import LONGEST_PAGE_MM, receipt_pdf
from pos_app.printing.receipts import receipt_layout
from tests.printing.any_sale import (
    OSLO_IN_SUMMER,
    SHOP,
    any_receipt,
    card_tender,
    goods,
    load,
    receipt,
)
from tests.printing.reading import (
    CODE_128,
    POINTS_PER_INCH,
    codes_in,
    letter_height_mm,
    page_sizes_mm,
    pages_as_printed,
    shape_sizes_mm,
    text_of,
)


def printed(of: Receipt, *, copy: bool = False) -> bytes:
    return receipt_pdf(receipt_layout(of, SHOP, "nb_NO", copy=copy, zone=OSLO_IN_SUMMER))


@pytest.mark.parametrize("dpi", [203, 300])
def test_the_code_of_a_receipt_scans_as_its_number(dpi: int) -> None:
    (page,) = pages_as_printed(printed(receipt(goods("Krus"), number=9_999_999)), dpi)
    assert codes_in(page) == [(CODE_128, "R.till1.9999999")]


def test_nordic_letters_and_every_part_of_the_receipt_are_on_the_paper() -> None:
    of = receipt(
        goods("Ærfugl på øy: räksmörgås", 124950, 2),
        load(50000),
        tenders=(card_tender(299900, left_minor=12345),),
    )
    text = text_of(printed(of)).replace("\xa0", " ")
    for part in (
        "Fyrvokterens Hage",
        "Ærfugl på øy: räksmörgås",
        "2 × 1 249,50",  # noqa: RUF001 - the sign meant
        "Verdi satt på kort",
        "2 999,00",
        "DINCARD:****91****22e5f",
        "i butikkens egne bøker",
        "123,45",
    ):
        assert part in text


def test_the_roll_is_80_mm_wide_and_grows_with_the_sale() -> None:
    ((short_width, short_height),) = page_sizes_mm(printed(receipt(goods("Krus"))))
    ((width, height),) = page_sizes_mm(printed(receipt(*(goods("Krus") for _ in range(10)))))
    assert (short_width, width) == (pytest.approx(80, abs=0.1), pytest.approx(80, abs=0.1))
    assert height > short_height + 9 * 3


def test_a_receipt_longer_than_pdf_readers_allow_goes_on_to_a_second_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pos_app.printing.pdf.LONGEST_PAGE_MM", 400.0)
    pdf = printed(receipt(*(goods(f"Vare {number}") for number in range(100))))
    first, second = page_sizes_mm(pdf)
    assert first[1] == pytest.approx(400, abs=0.1)
    assert second[1] < 300
    assert [int(found) for found in re.findall(r"Vare (\d+)", text_of(pdf))] == list(range(100))
    assert codes_in(pages_as_printed(pdf, 203)[1]) == [(CODE_128, "R.till1.1042")]


def test_a_page_is_never_longer_than_pdf_readers_allow() -> None:
    assert LONGEST_PAGE_MM * POINTS_PER_INCH / 25.4 < 14_400


def test_a_copy_is_marked_in_letters_twice_the_size_of_the_total() -> None:
    copy = printed(receipt(goods("Lykt")), copy=True)
    total_mm = letter_height_mm(copy, "betale")
    assert letter_height_mm(copy, "KOPI") == pytest.approx(2 * total_mm, rel=0.1)
    assert "KOPI" not in text_of(printed(receipt(goods("Lykt"))))


@given(any_receipt())
@settings(max_examples=5, deadline=None)
def test_any_receipt_gets_onto_paper(drawn: Receipt) -> None:
    assert printed(drawn).startswith(b"%PDF")


def test_a_letter_that_the_font_lacks_is_marked_and_the_rest_is_printed() -> None:
    assert "Te" in text_of(printed(receipt(goods("Te 茶 🫖"))))


def test_amounts_are_set_in_figures_of_one_width() -> None:
    with Paper(80, 80) as paper:
        assert len({round(paper.width_of(figure), 6) for figure in "0123456789"}) == 1


def test_lines_are_broken_where_the_paper_ends_and_nothing_is_lost() -> None:
    with Paper(80, 80) as paper:
        text = "Norske fyr gjennom tre hundre år " + "uvær" * 30
        lines = paper.lines_of(text, 40)
        assert all(paper.width_of(line) <= 40 for line in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_name_too_long_for_its_field_ends_in_an_ellipsis() -> None:
    with Paper(80, 80) as paper:
        cut = paper.cut_to("Sommergave til hele redaksjonen", 30)
        assert cut.endswith("…")
        assert paper.width_of(cut) <= 30
        assert paper.cut_to("Kort", 30) == "Kort"


def test_the_largest_amount_there_is_stays_whole_and_on_the_roll() -> None:
    pdf = printed(receipt(goods("Fyrtårnet, hele", LARGEST_AMOUNT_MINOR), load(1)))
    text = " ".join(text_of(pdf).split())
    assert "Å betale NOK 90 071 992 547 409,92" in text
    assert "90 071 992 547 409,91" in text
    assert all(width <= 80 for width, _height in shape_sizes_mm(pdf))
