"""A round with a real central: what a till did arrives once, and what it holds is nobody else's."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pos_app.domain.card import CardType
from pos_app.domain.giving_back import CardBack, CashBack
from pos_app.domain.ids import CardId
from pos_app.domain.joining import JoiningState
from pos_app.domain.outbox import OutboxState
from pos_app.domain.pin import DEFAULT_PIN_FORMAT
from pos_app.errors import Code, Refused, Unavailable
from pos_app.journal.receipts import Receipts
from pos_app.storage.backup import back_up
from pos_app.storage.outbox import count_parked, sum_pending
from pos_app.storage.outbox_pages import Sent, list_page
from pos_app.storage.sqlite import open_sqlite
from pos_app.storage.store import Store
from pos_app.storage.witness import FileWitness, is_behind
from pos_app.wallet.commands import BatchCreate, BatchItem, DeleteCard, TokenWish
from tests.allowances.given.central import Central
from tests.stores import DATABASE_KEY
from tests.sync.shop import LineTill, make_card
from tests.wallet.shop import ACCOUNT, pin_of, value_of


def pending_of(till: LineTill) -> int:
    return till.store.read(lambda c: sum_pending(c, till.till.till_id)).result().count


def test_a_new_till_learns_every_card(central: Central, till: LineTill) -> None:
    token = make_card(central)
    make_card(central, card_id="card-2")
    till.sync()
    found = till.rights.find(token).result()
    assert found.card.card_id == "card-1"
    assert found.spendable.amount_minor == 0
    assert found.spendable.known is not None
    assert found.spendable.known.available_minor == 50_000
    assert till.findings() == []


def test_the_right_to_spend_a_card_with_a_pin_comes_with_what_it_takes_to_ask_for_it(
    central: Central, till: LineTill
) -> None:
    made = central.shop.make_card(50_000, pin=DEFAULT_PIN_FORMAT)
    token, pin = value_of(made), pin_of(made)
    wrong = f"{(int(pin) + 1) % 10_000:04}"
    till.sync()
    assert till.rights.find(token).result().card.pin_format is None
    till.ask_for(30_000)
    till.line.is_cut = True
    assert till.rights.find(token).result().card.pin_format == DEFAULT_PIN_FORMAT
    with pytest.raises(Refused) as caught:
        till.wallet.info(ACCOUNT, token, wrong).result()
    assert caught.value.code is Code.PIN_INVALID
    assert till.wallet.info(ACCOUNT, token, pin).result().card_id == "card-1"
    with pytest.raises(Refused) as caught:
        till.wallet.info(ACCOUNT, token, wrong).result()
    till.line.is_cut = False
    till.ask_for(5_000)  # the same PIN, told again, forgives no wrong try
    with pytest.raises(Refused) as caught:
        till.wallet.info(ACCOUNT, token, wrong).result()
    assert caught.value.fields["tries_left"] == 3


def test_what_is_sold_offline_arrives_once_when_the_line_is_back(
    central: Central, till: LineTill
) -> None:
    token = make_card(central)
    till.sync()
    till.ask_for(30_000)
    till.line.is_cut = True
    till.sell_for_card(token, 10_000)
    till.sell_for_card(token, 5_000)
    with pytest.raises(Refused) as caught:
        till.sell_for_card(token, 15_001)
    assert caught.value.code is Code.INSUFFICIENT_FUNDS
    with pytest.raises(Unavailable):
        till.sync()
    assert pending_of(till) == 3
    till.line.is_cut = False
    till.sync()
    assert pending_of(till) == 0
    amounts = central.shop.amounts("card-1")
    assert (amounts.drawdown_minor, amounts.reserved_minor) == (15_000, 15_000)
    till.sync()
    assert central.shop.amounts("card-1").drawdown_minor == 15_000
    assert till.findings() == []


def test_a_lost_answer_takes_nothing_twice(central: Central, till: LineTill) -> None:
    token = make_card(central)
    till.sync()
    till.line.answers_lost = 1
    with pytest.raises(Unavailable):
        till.ask_for(30_000)
    assert central.reserved() == 30_000
    assert till.spendable() == 0
    till.sync()
    assert till.spendable() == 30_000
    assert central.reserved() == 30_000
    till.sell_for_card(token, 10_000)
    till.line.answers_lost = 2
    for _ in range(2):
        with pytest.raises(Unavailable):
            till.sync()
    till.sync()
    assert central.shop.amounts("card-1").drawdown_minor == 10_000
    assert pending_of(till) == 0


def test_two_tills_never_pass_the_funds(
    make_store: Callable[[], Store], central: Central, till: LineTill
) -> None:
    token = make_card(central, 20_000)
    other = LineTill(make_store(), central, "till-2")
    other.join(central.code(other.till.till_id))
    for each in (till, other):
        each.sync()
        each.ask_for(15_000)
        each.line.is_cut = True
    assert (till.spendable(), other.spendable()) == (15_000, 5_000)
    till.sell_for_card(token, 15_000)
    with pytest.raises(Refused):
        other.sell_for_card(token, 15_000)
    other.sell_for_card(token, 5_000)
    for each in (till, other):
        each.line.is_cut = False
        each.sync()
    amounts = central.shop.amounts("card-1")
    assert (amounts.drawdown_minor, amounts.available_minor) == (20_000, 0)


def test_a_top_up_is_elsewhere_after_two_rounds(central: Central, till: LineTill) -> None:
    make_card(central, 0)
    till.sync()
    sale = till.sale(till.load("card-1", 20_000))
    till.book.complete(till.completion(sale, till.cash(20_000))).result()
    assert till.spendable() == 20_000
    till.sync()
    till.sync()
    amounts = central.shop.amounts("card-1")
    assert (amounts.funds_minor, amounts.available_minor) == (20_000, 20_000)
    assert till.spendable() == 0
    assert till.findings() == []


def test_what_a_return_gives_back_to_a_card_is_at_central_after_a_round(
    central: Central, till: LineTill
) -> None:
    make_card(central)
    till.sync()
    receipts = Receipts(till.store, till.context, till.till)
    sold = till.sell(till.goods(8_000), till.load("card-1", 3_000))
    back = till.card_back("card-1", 8_000), CashBack(amount_minor=3_000)
    receipts.give_back(till.giving_back(sold, *back)).result()
    till.sync()
    amounts = central.shop.amounts()
    assert (amounts.funds_minor, amounts.drawdown_minor) == (50_000 + 3_000 + 8_000, 3_000)
    assert amounts.balance_minor == 58_000
    assert till.store.read(lambda c: count_parked(c, till.till.till_id)).result() == 0
    till.sync()
    assert (central.reserved(), till.spendable()) == (0, 0)
    assert till.findings() == []


def test_a_credit_note_that_a_return_begins_is_one_at_central_too(
    central: Central, till: LineTill
) -> None:
    (note,) = central.shop.wallet.create_cards(
        BatchCreate(
            account_id=ACCOUNT,
            items=(BatchItem(card_id=CardId("note-1"), type=CardType.CREDIT_NOTE),),
            created_by="kari",
            token=TokenWish(expires_after_transaction=False),
        )
    ).result()
    till.sync()
    receipts = Receipts(till.store, till.context, till.till)
    sold = till.sell(till.goods(8_000))
    asked = till.giving_back(sold, till.card_back("note-1", 8_000))
    (back,) = receipts.give_back(asked).result().back
    assert isinstance(back, CardBack)
    assert (back.card_type, back.activated) == (CardType.CREDIT_NOTE, True)
    till.sell_for_card(value_of(note), 3_000)
    till.sync()
    card = central.shop.wallet.get_card(ACCOUNT, CardId("note-1")).result()
    assert (card.type, card.amounts.balance_minor) == (CardType.CREDIT_NOTE, 5_000)
    assert till.store.read(lambda c: count_parked(c, till.till.till_id)).result() == 0
    assert till.day.x_report("Kari").result().totals.ways["credit_note"].amount_minor == -5_000
    assert till.findings() == []


def test_a_blocked_card_stops_when_the_till_hears(central: Central, till: LineTill) -> None:
    token = make_card(central)
    till.sync()
    asked = DeleteCard(account_id=ACCOUNT, card_id=CardId("card-1"), deleted_by="kari")
    central.shop.wallet.delete_card(asked).result()
    till.sync()
    with pytest.raises(Refused) as caught:
        till.rights.find(token).result()
    assert caught.value.code is Code.TOKEN_UNKNOWN


def test_a_till_whose_place_was_taken_spends_nothing_more(
    make_store: Callable[[], Store], central: Central, till: LineTill
) -> None:
    token = make_card(central)
    till.sync()
    till.ask_for(10_000)
    successor = LineTill(make_store(), central, "till-1")
    successor.join(central.code(successor.till.till_id), "restored")
    till.sync()
    assert till.rights.joining().result().state is JoiningState.FENCED
    with pytest.raises(Refused) as caught:
        till.sell_for_card(token, 1_000)
    assert caught.value.code is Code.TILL_MUST_JOIN_AGAIN


def test_what_needs_a_person_is_parked_and_delays_nothing(
    make_store: Callable[[], Store], central: Central, till: LineTill
) -> None:
    token = make_card(central)
    till.sync()
    till.ask_for(10_000)
    till.line.is_cut = True
    till.sell_for_card(token, 4_000)
    successor = LineTill(make_store(), central, "till-1")
    successor.join(central.code(successor.till.till_id), "restored")
    till.line.is_cut = False
    till.sync()
    parked = till.store.read(
        lambda c: list_page(c, till.till.till_id, state=OutboxState.PARKED, most=100)
    ).result()
    assert [sent.outcome for sent in parked] == ["late"] * len(parked)
    assert parked


def test_books_brought_back_spend_nothing_until_they_join_again(
    migrated_file: Path, central: Central, tmp_path: Path
) -> None:
    books, backup = tmp_path / "till.db", tmp_path / "backup.db"
    shutil.copy(migrated_file, books)
    store = open_sqlite(books, DATABASE_KEY, threads=False)
    token = make_card(central)
    witness = FileWitness(tmp_path / "till.witness")
    till = LineTill(store, central, "till-1", witness)
    till.join(central.code(till.till.till_id))
    till.sync()
    till.ask_for(20_000)
    back_up(books, DATABASE_KEY, backup)
    till.sell_for_card(token, 12_000)
    till.sync()
    store.close()
    till.store = open_sqlite(backup, DATABASE_KEY, threads=False)
    till.live_on(till.joined, till.till)
    seen = FileWitness(tmp_path / "till.witness").read()
    assert till.store.read(lambda c: is_behind(c, till.till, seen)).result()
    # Central says the same as soon as it is asked; then it is another life, with nothing held.
    till.sync()
    assert till.rights.joining().result().state is JoiningState.FENCED
    with pytest.raises(Refused) as caught:
        till.sell_for_card(token, 12_000)
    assert caught.value.code is Code.TILL_MUST_JOIN_AGAIN
    till.join(central.code(till.till.till_id), "restored")
    till.sync()
    assert till.spendable() == 0
    till.ask_for(20_000)
    till.sell_for_card(token, 20_000)
    till.sync()
    assert central.shop.amounts("card-1").drawdown_minor == 32_000
    assert till.findings() == []
    till.store.close()


def test_a_one_shot_token_that_two_tills_took_without_the_line_is_flagged(
    make_store: Callable[[], Store], central: Central, till: LineTill
) -> None:
    make_card(central)
    once = central.shop.make_token(expires_after_transaction=True).value
    other = LineTill(make_store(), central, "till-2")
    other.join(central.code(other.till.till_id))
    for one in (till, other):
        one.sync()
        one.ask_for(5_000)
        one.sell_for_card(once, 1_000)
    for one in (till, other):
        one.sync()
    assert [row.outcome for row in sales_of(till)] == ["applied"]
    assert [row.outcome for row in sales_of(other)] == ["flagged"]
    assert central.shop.amounts("card-1").drawdown_minor == 2_000


def sales_of(till: LineTill) -> list[Sent]:
    rows = till.store.read(lambda c: list_page(c, till.till.till_id, most=50)).result()
    return [row for row in rows if row.kind == "sale_completed"]
