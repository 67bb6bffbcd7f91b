"""The sale at the right, as far as no till is needed to see it."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.cashier.sale_pane import SalePane
from pos_app.ui.cashier.view import SaleView
from pos_app.ui.components.line_row import LineRow, LineView
from tests.checkout.counter import Counter
from tests.ui.cashier.till import view_of

MANY = 20


@pytest.fixture
def pane(qtbot: QtBot, dressed: None) -> SalePane:  # noqa: ARG001
    made = SalePane()
    qtbot.addWidget(made)
    made.resize(404, 600)
    return made


def sale_of(counter: Counter, lines: int) -> SaleView:
    """Return what is seen of a sale with so many lines."""
    return SaleView(
        title="",
        before="",
        lines=tuple(_line(number) for number in range(lines)),
        empty_title="",
        empty_hint="",
        sums=(),
        total_label="Total",
        total="0",
        tenders=(),
        due_label="",
        due="",
        pay=view_of(counter.session).sale.pay,
        can_discount=True,
        can_park=True,
        can_cancel=True,
        parked="",
        asks_to_cancel=False,
    )


def _line(number: int) -> LineView:
    return LineView(
        line_id=str(number),
        quantity="1",
        name=f"Milk {number}",
        detail="",
        amount="10",
        chosen=False,
        can_count=True,
        can_remove=True,
    )


def is_in_sight(pane: SalePane, number: int) -> bool:
    rows = [row for row in pane.findChildren(LineRow) if row.isVisible()]
    seen = rows[number].visibleRegion().boundingRect()
    return seen.height() == rows[number].height()


@pytest.mark.parametrize("first", [0, 1, MANY - 1])
def test_the_newest_of_more_lines_than_fit_is_in_sight(
    qtbot: QtBot, pane: SalePane, counter: Counter, first: int
) -> None:
    pane.show()
    pane.show_sale(sale_of(counter, first))
    pane.show_sale(sale_of(counter, MANY))
    qtbot.waitUntil(lambda: is_in_sight(pane, MANY - 1) and not is_in_sight(pane, 0))


def test_a_sale_that_is_shown_whole_at_once_begins_with_its_newest(
    qtbot: QtBot, pane: SalePane, counter: Counter
) -> None:
    pane.show_sale(sale_of(counter, MANY))
    pane.show()
    qtbot.waitUntil(lambda: is_in_sight(pane, MANY - 1) and not is_in_sight(pane, 0))


def test_a_line_that_fits_stands_at_the_top(qtbot: QtBot, pane: SalePane, counter: Counter) -> None:
    pane.show()
    pane.show_sale(sale_of(counter, 1))
    qtbot.waitUntil(lambda: is_in_sight(pane, 0))
    lines = pane.findChild(QWidget, "lines")
    (row,) = (row for row in pane.findChildren(LineRow) if row.isVisible())
    assert lines is not None
    assert row.mapTo(lines, row.rect().topLeft()).y() < row.height()
