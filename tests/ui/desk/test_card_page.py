"""One card: what is on it, how that came about, and its statement."""

from dataclasses import replace

from pos_app.domain.card import CardType
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.joining import LearnedCard
from pos_app.domain.money import Currency
from pos_app.journal.card_desk import PAGE
from pos_app.storage.known_cards import keep_known
from pos_app.storage.store import Store
from pos_app.ui.backoffice.view import SummaryView
from pos_app.ui.desk.card_page import CardPage
from pos_app.wallet.commands import CreateTransaction
from tests.journal.books import ACCOUNT, TILL
from tests.journal.test_card_desk import make
from tests.ui.backoffice.room import Room, wait_for


def open_card(room: Room, card_id: str) -> None:
    room.office.open(CardPage(room.office, CardId(card_id)))
    wait_for(lambda: room.sheet.summary is not None, awaited=card_id)


def summary_of(room: Room) -> SummaryView:
    assert room.sheet.summary is not None
    return room.sheet.summary


def facts(room: Room) -> dict[str, str]:
    return {fact.label: fact.value for fact in summary_of(room).facts}


def fund(room: Room, card_id: str, times: int) -> None:
    for number in range(times):
        room.books.wallet.fund(
            CreateTransaction(
                account_id=ACCOUNT,
                card_id=CardId(card_id),
                ref_id=RefId(f"ref-{number}"),
                amount_minor=1_00,
                currency=Currency.NOK,
                created_by="Kari",
                originated_by="till-1",
            )
        ).result()


def test_a_card_tells_what_is_on_it_and_who_holds_what(room: Room) -> None:
    code = room.books.make_card("gift-1", 500_00)
    room.books.reserve(room.books.sale().sale_id, code, 100_00)
    open_card(room, "gift-1")
    told = facts(room)
    assert told["Balance"] == "500,00\xa0kr"
    assert told["Can be spent"] == "400,00\xa0kr"
    assert told["Held"] == "100,00\xa0kr  \N{MIDDLE DOT}  till-1"
    assert told["Status"] == "Valid"
    assert told["Codes"].endswith(code[-4:])
    assert code not in repr(room.sheet)
    held, opening = room.sheet.rows
    assert (held.title, held.amount, held.second) == ("Held", "100,00", "500,00")
    assert (opening.title, opening.amount, opening.second) == (
        "Put on the card",
        "+500,00",
        "500,00",
    )


def test_the_picture_tells_the_same_as_the_table(room: Room) -> None:
    room.books.make_card("gift-1", 1_00)
    fund(room, "gift-1", 3)
    open_card(room, "gift-1")
    steps = summary_of(room).steps
    assert [step.value for step in steps] == ["1", "2", "3", "4"]
    assert [step.share for step in steps] == [0.25, 0.5, 0.75, 1.0]
    assert [row.second for row in room.sheet.rows] == ["4,00", "3,00", "2,00", "1,00"]


def test_older_movements_come_page_by_page(room: Room) -> None:
    room.books.make_card("gift-1", 1_00)
    fund(room, "gift-1", PAGE + 4)
    open_card(room, "gift-1")
    assert len(room.sheet.rows) == PAGE
    room.press("page_older")
    wait_for(lambda: len(room.sheet.rows) == 5)
    assert room.sheet.rows[-1].second == "1,00"
    assert not room.can_press("page_older")


def test_a_card_without_movements_is_new_and_can_be_sold(room: Room) -> None:
    room.books.make_inactive("unsold")
    open_card(room, "unsold")
    assert facts(room)["Status"] == "Not sold yet"
    assert (room.sheet.rows, summary_of(room).steps) == ((), ())
    assert [key.text for key in room.sheet.keys][-1] == "Sell this card"


def test_a_statement_is_on_paper_and_in_the_journal(room: Room) -> None:
    room.books.make_card("gift-1", 500_00)
    open_card(room, "gift-1")
    room.press("page_statement")
    room.wait("Statement")
    room.press("page_print")
    wait_for(lambda: room.papers.printed)
    assert "500,00" in room.papers.printed[0]
    room.press("page_save")
    wait_for(lambda: room.papers.saved)
    room.press("page_done")
    room.wait("gift-1")


def test_a_joined_till_tells_what_central_said_and_what_it_holds_itself(
    memory_store: Store,
) -> None:
    room = Room(memory_store, replace(TILL, joined=True))
    try:
        room.books.make_card("gift-1", 50_00)
        learned = LearnedCard(
            card_id=CardId("gift-1"),
            id="central-1",
            version=1,
            type=CardType.GIFT_CARD,
            currency=Currency.NOK,
            name=None,
            customer_id=None,
            activated_at_ms=1,
            active_from_ms=None,
            expires_at_ms=None,
            deleted_at_ms=None,
            balance_minor=900_00,
            available_minor=850_00,
            as_of_ms=room.books.clock.at_ms,
            created_at_ms=1,
            tokens=(),
        )
        memory_store.write(lambda c: keep_known(c, TILL.till_id, learned)).result()
        open_card(room, "gift-1")
        told = facts(room)
        assert (told["Balance"], told["Can be spent"]) == ("900,00\xa0kr", "850,00\xa0kr")
        assert told["Can be spent here"] == "50,00\xa0kr"
        assert "As central told it" in room.sheet.sentence
        assert room.can_press("page_load")
        room.press("page_change")
        room.wait_for_sentence("done at central")
        keys = ("put", "take", "move", "pin", "code", "block")
        assert not any(room.can_press(f"row_{key}_go") for key in keys)
    finally:
        room.close()


def test_a_press_before_the_card_is_there_does_nothing(room: Room) -> None:
    room.books.make_card("gift-1", 0)
    page = CardPage(room.office, CardId("gift-1"))
    page.press("", "load")
    room.office.open(page)
    assert room.sheet.summary is None
    wait_for(lambda: room.sheet.summary is not None)


def test_names_customers_and_days_are_told_where_there_are_some(room: Room) -> None:
    make(
        room.books,
        "gift-1",
        0,
        name="Til mor",
        customer_id="ola",
        expires_at_ms=room.books.clock.at_ms,
    )
    open_card(room, "gift-1")
    told = facts(room)
    assert (told["Number"], told["Customer"], told["Status"]) == ("gift-1", "ola", "Expired")
    assert "Valid until" in told
    assert not room.can_press("page_load")
