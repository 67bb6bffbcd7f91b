from dataclasses import replace
from datetime import UTC

import pytest

from pos_app.checkout.states import RequestRefused, Session
from pos_app.domain.money import Currency
from pos_app.domain.sale import NO_DISCOUNT, Discount
from pos_app.errors import Broken, Code
from pos_app.scanning.source import SourceState
from pos_app.ui.cashier.notices import banner_of, cue_of
from pos_app.ui.cashier.sheet_views import (
    AmountSheetView,
    DoneSheetView,
    ParkedSheetView,
    WaitSheetView,
)
from pos_app.ui.cashier.surroundings import Connection
from pos_app.ui.cashier.view_model import ViewModel
from pos_app.ui.cashier.wishes import Sheet
from pos_app.ui.cashier.workplace import Mode, Workplace
from pos_app.ui.components.text import Tone
from pos_app.ui.money_text import MoneyText
from pos_app.ui.sounds import Cue, SoundState
from tests.checkout.counter import NOW_MS, Counter
from tests.ui.cashier.till import AROUND, CATALOGUE, MONEY, NBSP, view_of

KR = f"{NBSP}kr"


def amount_sheet(session: Session, workplace: Workplace) -> AmountSheetView:
    sheet = view_of(session, workplace).sheet
    assert isinstance(sheet, AmountSheetView)
    return sheet


def test_the_same_values_give_the_same_view(counter: Counter) -> None:
    counter.sell()
    assert view_of(counter.session) == view_of(counter.session)


def test_an_empty_till_can_do_nothing_but_wait(counter: Counter) -> None:
    view = view_of(counter.session)
    assert view.sheet is None
    assert not view.sale.pay.can_pay
    assert view.sale.pay.complete == ""
    assert not view.sale.can_park
    assert not view.sale.can_cancel
    assert not view.sale.can_discount
    assert view.sale.title == "New sale"


def test_a_sale_shows_its_lines_its_vat_and_its_total(counter: Counter) -> None:
    line_id = counter.sell(12_500, 2, "Jam")
    sale = view_of(counter.session, Workplace(chosen_line_id=line_id)).sale
    [line] = sale.lines
    assert (line.quantity, line.name, line.amount) == ("2", "Jam", "250,00")
    assert line.detail == "125,00 each"
    assert line.chosen
    assert [(sum_.label, sum_.value) for sum_ in sale.sums] == [(f"Of this VAT 25{NBSP}%", "50,00")]
    assert sale.total == f"250,00{KR}"
    assert sale.title == "2 items"
    assert sale.due == ""


def test_discounts_are_told_by_share_or_amount(counter: Counter) -> None:
    line_id = counter.sell(10_000)
    session = counter.session
    [line] = session.sale.goods
    for discount, told in (
        (Discount(basis_points=1_000), f"10{NBSP}% off (-10,00)"),
        (Discount(amount_minor=500), "discount -5,00"),
        (NO_DISCOUNT, ""),
    ):
        sale = replace(session.sale, lines=(replace(line, discount=discount),))
        [shown] = view_of(replace(session, sale=sale)).sale.lines
        assert shown.detail == told
        assert shown.line_id == line_id


def test_a_sale_for_nothing_is_completed_by_a_key_of_its_own(counter: Counter) -> None:
    counter.sell(10_000)
    sale = replace(counter.session.sale, discount=Discount(basis_points=10_000))
    view = view_of(replace(counter.session, sale=sale))
    assert view.sale.pay.complete == "Complete the sale"
    assert not view.sale.pay.can_pay


def test_less_than_half_a_krone_left_needs_no_coin(counter: Counter) -> None:
    counter.sell(10_030)
    counter.confirm(10_000)
    assert view_of(counter.session).sale.pay.complete == "Complete the sale"


def test_cash_is_rounded_and_says_so(counter: Counter) -> None:
    counter.sell(10_040)
    sheet = amount_sheet(counter.session, Workplace(sheet=Sheet.CASH))
    assert sheet.amount == f"100,00{KR}"
    assert not sheet.is_typed
    assert [(fact.label, fact.value) for fact in sheet.facts] == [
        ("To pay in cash", f"100,00{KR}"),
        ("Rounding", "-0,40"),
        ("Change", f"0,00{KR}"),
    ]
    assert [preset.value for preset in sheet.presets] == [10_000, 20_000, 50_000, 100_000]
    assert sheet.presets[0].hint == "Exact amount"


def test_cash_that_is_less_says_what_is_left_after_it(counter: Counter) -> None:
    counter.sell(10_000)
    sheet = amount_sheet(counter.session, Workplace(sheet=Sheet.CASH, typed=4_000))
    assert sheet.facts[-1].label == "Still to pay after it"
    assert sheet.facts[-1].value == f"60,00{KR}"
    assert sheet.can_confirm
    assert sheet.confirm == f"Take 40,00{KR}"


def test_the_terminal_takes_a_part_but_never_more_than_is_due(counter: Counter) -> None:
    counter.sell(10_000)
    assert amount_sheet(counter.session, Workplace(sheet=Sheet.TERMINAL)).can_confirm
    assert amount_sheet(counter.session, Workplace(sheet=Sheet.TERMINAL, typed=1)).can_confirm
    too_much = amount_sheet(counter.session, Workplace(sheet=Sheet.TERMINAL, typed=10_001))
    assert not too_much.can_confirm
    assert too_much.sentence == "That is more than there is to pay."


@pytest.mark.parametrize(
    ("mode", "typed", "fits"),
    [
        (Mode.PERCENT, None, False),
        (Mode.PERCENT, 0, False),
        (Mode.PERCENT, 100, True),
        (Mode.PERCENT, 101, False),
        (Mode.AMOUNT, 10_000, True),
        (Mode.AMOUNT, 10_001, False),
    ],
)
def test_a_discount_is_never_more_than_the_price(
    counter: Counter, mode: Mode, typed: int | None, *, fits: bool
) -> None:
    line_id = counter.sell(10_000)
    workplace = Workplace(sheet=Sheet.DISCOUNT, line_id=line_id, mode=mode, typed=typed)
    assert amount_sheet(counter.session, workplace).can_confirm is fits


def test_a_completed_sale_shows_its_receipt_and_its_change(counter: Counter) -> None:
    counter.sell(10_000)
    counter.give(20_000)
    counter.commit()
    view = view_of(counter.session)
    assert isinstance(view.sheet, DoneSheetView)
    assert (view.sheet.figure_label, view.sheet.figure) == ("Change", f"100,00{KR}")
    assert view.receipt is not None
    assert view.sheet.text == ""
    shown = view_of(counter.session, Workplace(shows_text=True)).sheet
    assert isinstance(shown, DoneSheetView)
    assert "Fjord & Furu" in shown.text


def test_without_change_the_figure_is_what_was_paid(counter: Counter) -> None:
    counter.sell(10_000)
    counter.give(10_000)
    counter.commit()
    sheet = view_of(counter.session).sheet
    assert isinstance(sheet, DoneSheetView)
    assert (sheet.figure_label, sheet.figure) == ("", f"100,00{KR}")


def test_the_change_of_the_sale_before_can_still_be_read(counter: Counter) -> None:
    counter.sell(10_000)
    counter.give(20_000)
    counter.commit()
    counter.sell(5_000)
    assert view_of(counter.session).sale.before == "Last change 100,00"


def test_while_the_receipt_is_written_there_is_nothing_to_press(counter: Counter) -> None:
    counter.sell(10_000)
    counter.give(10_000)
    view = view_of(counter.session, Workplace(sheet=Sheet.CASH))
    assert isinstance(view.sheet, WaitSheetView)
    assert not view.sale.pay.can_pay
    assert not view.sale.can_cancel
    assert not any(tender.can_remove for tender in view.sale.tenders)


def test_parked_sales_are_the_latest_first_and_wait_for_an_empty_till(counter: Counter) -> None:
    for name in ("Tea", "Jam"):
        counter.sell(name=name)
        counter.park()
    workplace = Workplace(sheet=Sheet.PARKED)
    free = view_of(counter.session, workplace).sheet
    counter.sell()
    taken = view_of(counter.session, workplace).sheet
    assert isinstance(free, ParkedSheetView)
    assert isinstance(taken, ParkedSheetView)
    assert [row.detail for row in free.rows] == ["Jam", "Tea"]
    assert (free.can_recall, taken.can_recall) == (True, False)
    assert taken.hint
    assert view_of(counter.session).sale.parked == "Parked 2"


def test_the_strip_tells_the_network_what_waits_and_the_devices(counter: Counter) -> None:
    around = replace(
        AROUND,
        connection=Connection.OFFLINE,
        pending_count=12,
        pending_minor=345_650,
        camera=SourceState.LOST,
        scanner=SourceState.LIVE,
        sound=SoundState.NO_DEVICE,
    )
    strip = view_of(counter.session, None, around).strip
    assert {status.key: status.text for status in strip.statuses} == {
        "connection": "Offline",
        "pending": f"12 waiting, 3{NBSP}456,50{KR}",
        "scanner": "Scanner",
        "camera": "No camera",
        "sound": "No sound device",
    }
    assert strip.cashier == "Kari"
    assert strip.clock == MoneyText("nb_NO", Currency.NOK, UTC).clock(NOW_MS)


def test_a_camera_in_the_dark_asks_for_light(counter: Counter) -> None:
    around = replace(AROUND, camera=SourceState.LIVE, camera_is_dark=True)
    told = {status.key: status for status in view_of(counter.session, None, around).strip.statuses}
    assert told["camera"].text == "Camera: more light"
    assert told["camera"].detail


def test_a_camera_that_is_gone_leaves_no_frozen_picture(counter: Counter) -> None:
    for state, shows in ((SourceState.LIVE, True), (SourceState.LOST, False), (None, False)):
        view = view_of(counter.session, None, replace(AROUND, camera=state))
        assert view.shows_viewfinder is shows


def test_a_till_of_its_own_says_that_it_needs_no_network(counter: Counter) -> None:
    [connection, pending, *_] = view_of(counter.session).strip.statuses
    assert connection.text == "Stand-alone"
    assert pending.text == "All in the books"


def test_a_search_without_a_find_says_so(counter: Counter) -> None:
    shelf = view_of(counter.session, Workplace(search="caviar")).shelf
    assert shelf.tiles == ()
    assert "caviar" in shelf.hint


def test_a_shelf_that_has_not_changed_is_the_same_value(counter: Counter) -> None:
    model = ViewModel(CATALOGUE, MONEY)
    before = model.view_of(counter.session, Workplace(), AROUND).shelf
    counter.sell()
    assert model.view_of(counter.session, Workplace(), AROUND).shelf is before


def test_every_notice_that_is_bad_news_has_a_low_cue(counter: Counter) -> None:
    counter.confirm(100)
    assert cue_of(counter.session.notice) == (Cue.DECLINED, Tone.DECLINED)
    banner = banner_of(counter.session, MONEY)
    assert banner is not None
    assert banner.happened == "There is nothing in this sale yet."


def test_what_is_broken_shows_its_support_code(counter: Counter) -> None:
    refused = RequestRefused(error=Broken(Code.BOOKS_DO_NOT_AGREE))
    session = counter.session.telling(refused)
    banner = banner_of(session, MONEY)
    assert banner is not None
    assert banner.next_step.endswith("BOOKS_DO_NOT_AGREE")
