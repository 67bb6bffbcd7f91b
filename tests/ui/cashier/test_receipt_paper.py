import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos_app.checkout.states import Completed
from pos_app.printing.layout import Amount, PairRow, ReceiptLayout, Row, VatRow
from pos_app.printing.receipts import receipt_layout
from pos_app.ui.cashier.receipt_lines import Weight, paper_lines
from pos_app.ui.cashier.receipt_paper import ReceiptPaper
from tests.checkout.counter import Counter, card_of
from tests.ui.cashier.till import SHOP

LONG = "Handmade gift basket with cloudberry jam, brown cheese, flatbread, wool socks and a card"


def layout_of(*names: str) -> ReceiptLayout:
    counter = Counter()
    for name in names:
        counter.sell(12_500, 2, name)
    counter.pay_by_card(card_of(5_000))
    counter.give(counter.session.due_in_cash_minor + 10_000)
    counter.commit()
    phase = counter.session.phase
    assert isinstance(phase, Completed)
    return receipt_layout(phase.receipt, SHOP, "nb_NO")


@pytest.fixture
def paper(qtbot: QtBot, dressed: None) -> ReceiptPaper:  # noqa: ARG001
    shown = ReceiptPaper()
    qtbot.addWidget(shown)
    shown.resize(420, 700)
    shown.show()
    return shown


def height_of(paper: ReceiptPaper) -> int:
    sheet = paper.findChild(QWidget, "paper")
    assert sheet is not None
    return sheet.minimumHeight()


def test_every_text_of_the_receipt_is_on_the_paper() -> None:
    texts = [text for line in paper_lines(layout_of("Jam")) for text in line.texts]
    for expected in ("Fjord & Furu", "Jam", "250,00", "100,00", "50,00"):
        assert expected in texts


def test_the_total_stands_out() -> None:
    large = [line for line in paper_lines(layout_of("Jam")) if line.weight is Weight.LARGE]
    assert any("250,00" in line.texts for line in large)


def test_the_paper_is_as_long_as_the_sale(paper: ReceiptPaper) -> None:
    paper.show_receipt(layout_of("Jam"))
    short = height_of(paper)
    paper.show_receipt(layout_of("Jam", "Tea", "Bun"))
    assert height_of(paper) > short


def test_a_long_name_takes_more_lines_and_loses_none_of_its_amount(paper: ReceiptPaper) -> None:
    paper.show_receipt(layout_of("Jam"))
    short = height_of(paper)
    paper.show_receipt(layout_of(LONG))
    assert height_of(paper) > short
    assert not paper.grab().isNull()


def shown(paper: ReceiptPaper, *rows: Row) -> QImage:
    paper.show_receipt(ReceiptLayout("Receipt", rows))
    return paper.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def empty_columns(image: QImage, gap_px: int) -> int:
    """Return how many gaps of at least that width lie between what is written."""
    middle = range(10, image.width() - 10)
    inked = [
        any(image.pixelColor(x, y).value() < 160 for y in range(10, image.height() // 2))
        for x in middle
    ]
    runs = "".join("x" if ink else " " for ink in inked).strip().split("x")
    return sum(len(run) >= gap_px for run in runs)


def test_sums_in_columns_never_touch_each_other(paper: ReceiptPaper) -> None:
    large = Amount(99_999_999, "9999999999")
    image = shown(paper, VatRow("25", large, large, large))
    assert empty_columns(image, 8) == 3


def test_a_long_number_is_written_below_its_label_and_whole(paper: ReceiptPaper) -> None:
    number = "a-card-of-a-customer-with-a-rather-long-number-0001-and-more"
    shown(paper, PairRow("Number", "gift-1"))
    short = height_of(paper)
    shown(paper, PairRow("Number", number))
    assert height_of(paper) > short


def test_another_receipt_is_read_from_its_head(paper: ReceiptPaper) -> None:
    paper.show_receipt(layout_of(*(f"Article {number}" for number in range(30))))
    paper.verticalScrollBar().setValue(400)
    paper.show_receipt(layout_of("Jam"))
    assert paper.verticalScrollBar().value() == 0
