"""Sales looked back on: by day, week and article, drawn and listed, and saved as a table."""

from pos_app.domain.day_totals import Tally
from pos_app.ui.backoffice.report_pages import table_of
from tests.ui.backoffice.room import NBSP, Room, wait_for

DAY_MS = 24 * 60 * 60 * 1000


def sell_on_days(room: Room, *prices_minor: int) -> None:
    """Sell once a day; the clock stands on the last of these days then, a Sunday."""
    room.books.clock.at_ms -= len(prices_minor) * DAY_MS
    for price_minor in prices_minor:
        room.books.clock.at_ms += DAY_MS
        room.books.sell(room.books.goods(price_minor))


def open_reports(room: Room) -> None:
    room.open_menu()
    room.press("row_reports_go")
    room.wait("Sales by day")


def test_a_shop_that_sold_nothing_is_told_so_and_has_nothing_to_save(room: Room) -> None:
    open_reports(room)
    wait_for(lambda: room.sheet.hint == "Nothing was sold in these days.", "the hint")
    assert not room.can_press("page_csv")


def test_days_are_drawn_and_listed_the_oldest_first(room: Room) -> None:
    sell_on_days(room, 100_00, 0, 400_00)
    open_reports(room)
    wait_for(lambda: len(room.sheet.rows) == 3, "three days")
    assert room.titles == ["13. juni 2025", "14. juni 2025", "15. juni 2025"]
    assert [row.amount for row in room.sheet.rows] == [
        f"100,00{NBSP}kr",
        f"0,00{NBSP}kr",
        f"400,00{NBSP}kr",
    ]
    assert [(bar.value, bar.share) for bar in room.sheet.bars] == [
        ("100", 0.25),
        ("0", 0.0),
        ("400", 1.0),
    ]


def test_the_first_of_seven_days_is_a_whole_one(room: Room) -> None:
    sell_on_days(room, 10_00, 20_00, *[30_00] * 6)
    room.books.clock.at_ms += 8 * 60 * 60 * 1000  # later on the day than anything was sold
    open_reports(room)
    wait_for(lambda: len(room.sheet.rows) == 7, "seven days")
    assert room.titles[0] == "9. juni 2025"
    assert room.sheet.rows[0].amount == f"20,00{NBSP}kr"


def test_today_is_this_day_alone(room: Room) -> None:
    sell_on_days(room, 10_00, 20_00)
    open_reports(room)
    room.press("page_1")
    room.wait_for_sentence("today")
    assert room.titles == ["15. juni 2025"]
    assert not room.can_press("page_1")


def test_weeks_begin_on_monday(room: Room) -> None:
    sell_on_days(room, 1_00, *[10_00] * 7)
    open_reports(room)
    room.press("page_turn")
    room.wait("Sales by week")
    assert room.titles == ["Week 23", "Week 24"]
    assert [row.amount for row in room.sheet.rows] == [f"1,00{NBSP}kr", f"70,00{NBSP}kr"]
    assert room.sheet.rows[1].detail == "Receipts: 7"


def test_four_weeks_leave_out_what_was_sold_before_their_first_monday(room: Room) -> None:
    sell_on_days(room, 1_00, *[10_00] * 28)
    open_reports(room)
    room.press("page_turn")
    room.wait("Sales by week")
    assert room.titles == ["Week 20", "Week 21", "Week 22", "Week 23", "Week 24"]
    room.press("page_28")
    wait_for(lambda: room.titles[0] == "Week 21", "four weeks")
    assert len(room.titles) == 4


def test_articles_are_listed_by_what_they_came_to_less_what_came_back(room: Room) -> None:
    sold = room.books.sell(room.books.goods(100_00, 3))
    open_reports(room)
    for title in ("Sales by week", "Sales by article"):
        room.press("page_turn")
        room.wait(title)
    assert room.titles == [sold.sale.goods[0].article.name]
    assert room.sheet.rows[0].detail == "Pieces: 3"
    room.press("page_turn")
    room.wait("Sales by day")


def test_what_is_shown_is_saved_as_a_table(room: Room) -> None:
    sell_on_days(room, 100_00)
    open_reports(room)
    room.press("page_turn")
    room.wait("Sales by week")
    room.press("page_csv")
    room.wait_for_sentence("sales-by-week.csv")
    assert room.papers.saved == ["name,count,amount_minor\r\nWeek 24,1,10000\r\n"]


def test_a_name_in_a_table_is_never_a_formula_to_whoever_opens_it() -> None:
    assert "'=1+1,2,300" in table_of([("=1+1", Tally(2, 300))])
