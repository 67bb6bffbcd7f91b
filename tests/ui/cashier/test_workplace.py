from pos_app.ui.cashier.wishes import Sheet
from pos_app.ui.cashier.workplace import Workplace


def test_a_sheet_opens_with_nothing_typed() -> None:
    workplace = Workplace(typed=500, asks_to_cancel=True).opened(Sheet.CASH)
    assert workplace.typed is None
    assert not workplace.asks_to_cancel
