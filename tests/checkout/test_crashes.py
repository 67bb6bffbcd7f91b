"""The machine stops before and after every commit of a sale, and starts again on what is left.

Each time the sale is either in the books with its receipt, or free of every reservation and back in
hand. Never both, never neither.
"""

import random
import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from pos_app.checkout.states import Completed, RequestRefused, SaleRestored, Selling
from pos_app.domain.sale import LoadKind, Sale
from pos_app.errors import Code
from pos_app.storage.sqlite import open_memory, open_sqlite
from pos_app.storage.store import Store
from tests.checkout.workplace import BAG, COFFEE, PowerCut, Workplace
from tests.stores import DATABASE_KEY

CARDS: Final = {"small": 3_000, "large": 50_000}
NEW: Final = "new"

Act = Callable[[Workplace, dict[str, str]], None]


def a_card_and_cash(place: Workplace, tokens: dict[str, str]) -> None:
    place.desk.press_article(COFFEE)
    place.desk.press_article(BAG)
    place.desk.scan(tokens["small"])
    place.desk.give_cash(2_000)
    place.desk.confirm_terminal(1_000)
    place.pay_in_cash()
    place.desk.next_customer()


def two_cards_one_taken_back(place: Workplace, tokens: dict[str, str]) -> None:
    place.desk.press_article(COFFEE)
    place.desk.scan(tokens["small"])
    place.desk.take_back(place.session.tenders[0].tender_id)
    place.desk.scan(tokens["small"])
    place.desk.scan(tokens["large"])
    place.desk.press_article(BAG)
    place.desk.scan(tokens["large"])


def cards_are_sold_and_topped_up(place: Workplace, tokens: dict[str, str]) -> None:
    place.desk.scan(tokens[NEW])
    place.desk.add_load(20_000)
    place.desk.scan(tokens["small"])
    place.desk.add_load(5_000)
    place.desk.press_article(COFFEE)
    place.desk.scan(tokens["large"])
    place.desk.give_cash(25_000)
    place.desk.next_customer()
    place.desk.press_article(BAG)
    place.desk.scan(tokens[NEW])


def parked_recalled_and_cancelled(place: Workplace, tokens: dict[str, str]) -> None:
    place.desk.press_article(COFFEE)
    place.desk.scan(tokens["small"])
    parked = place.session.sale_id
    place.desk.park()
    place.desk.press_article(BAG)
    place.desk.scan(tokens["large"])
    place.desk.recall(parked)
    place.desk.scan(tokens["small"])
    place.desk.cancel()


STORIES: Final = (
    a_card_and_cash,
    two_cards_one_taken_back,
    cards_are_sold_and_topped_up,
    parked_recalled_and_cancelled,
)


def opened_shop(store: Store) -> tuple[Workplace, dict[str, str]]:
    place = Workplace(store)
    tokens = {name: place.books.make_card(name, amount) for name, amount in CARDS.items()}
    tokens[NEW] = place.books.make_inactive(NEW)
    place.trouble_next()
    return place, tokens


def play(place: Workplace, tokens: dict[str, str], acts: Sequence[Act]) -> bool:
    """Play the acts until the machine stops; tell whether it did."""
    try:
        for act in acts:
            act(place, tokens)
    except PowerCut:
        return True
    return False


def start_again(store: Store, before: Workplace) -> None:
    """Start the till on what is left, check everything, and sell on."""
    place = Workplace(store)
    everything_is_settled(place)
    shown = place.session
    if isinstance(shown.phase, Completed):
        assert shown.phase.recovered
        assert shown.phase.receipt == place.books.book.receipts(1).result()[0]
        place.desk.next_customer()
    elif shown.sale.lines:
        assert isinstance(shown.notice, SaleRestored)
        assert shown.sale in _sales_seen(before)
        sell_on(place)
    for parked in place.session.parked:
        place.desk.recall(parked.sale.sale_id)
        sell_on(place)
    assert place.session.phase == Selling()
    everything_is_settled(place)
    assert place.books.wallet.audit().result().clean
    again = Workplace(store)
    assert again.session.sale.lines == ()
    assert again.session.phase == Selling()


def sell_on(place: Workplace) -> None:
    """Complete the sale in hand, or give it up when the card it sells was sold meanwhile."""
    place.pay_in_cash()
    if isinstance(place.session.phase, Completed):
        place.desk.next_customer()
        return
    assert isinstance(place.session.notice, RequestRefused)
    assert place.session.notice.error.code == Code.CARD_ALREADY_ACTIVE
    for tender in place.session.tenders:
        place.desk.take_back(tender.tender_id)
    place.desk.cancel()


def _sales_seen(before: Workplace) -> list[Sale]:
    return [session.sale for session in (*before.seen, before.session)]


def everything_is_settled(place: Workplace) -> None:
    assert place.books.book.verify().result() == ()
    assert place.books.store.read(_open_tenders).result() == 0
    loaded = dict.fromkeys((*CARDS, NEW), 0)
    spent = dict(loaded)
    for receipt in place.books.book.receipts(1_000).result():
        for line in receipt.sale.loads:
            loaded[line.card_id] += line.amount_minor
        for tender in receipt.tenders:
            if (card_id := getattr(tender, "card_id", None)) is not None:
                spent[card_id] += tender.amount_minor
    for name in (*CARDS, NEW):
        amounts = place.books.card(name).amounts
        assert amounts.funds_minor == CARDS.get(name, 0) + loaded[name]
        assert amounts.drawdown_minor == spent[name]
        assert amounts.reserved_minor == 0


def _open_tenders(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT count(*) FROM open_tender").scalar_one())


def cut(store: Store, story: Act, moment: str, number: int) -> Workplace:
    """Play the story until the machine stops at a write; its number is 0 for never."""
    place, tokens = opened_shop(store)
    setattr(place.store.trouble, moment, number)
    assert play(place, tokens, [story]) == (number > 0)
    return place


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("moment", ["cut_before", "cut_after"])
def test_a_stop_at_any_commit_leads_to_a_receipt_or_to_nothing_held(
    migrated_memory: Store, story: Act, moment: str
) -> None:
    with closing(open_memory(copy_of=migrated_memory)) as store:
        writes = cut(store, story, moment, 0).store.trouble.count
    assert writes >= 8
    for number in range(1, writes + 1):
        with closing(open_memory(copy_of=migrated_memory)) as store:
            start_again(store, cut(store, story, moment, number))


@pytest.mark.slow
@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("moment", ["cut_before", "cut_after"])
def test_a_file_that_is_closed_and_opened_again_holds_the_same(
    migrated_file: Path, tmp_path: Path, story: Act, moment: str
) -> None:
    path = tmp_path / "till.db"

    def opened() -> Store:
        return open_sqlite(path, DATABASE_KEY, threads=False)

    shutil.copy(migrated_file, path)
    with closing(opened()) as store:
        writes = cut(store, story, moment, 0).store.trouble.count
    for number in range(1, writes + 1):
        path.unlink()
        shutil.copy(migrated_file, path)
        with closing(opened()) as store:
            before = cut(store, story, moment, number)
        with closing(opened()) as store:
            start_again(store, before)


def by_chance(chance: random.Random) -> Act:
    """Return something that anybody at a counter might do."""

    def take_one_back(place: Workplace, _: dict[str, str]) -> None:
        if place.session.tenders:
            place.desk.take_back(chance.choice(place.session.tenders).tender_id)

    def recall_one(place: Workplace, _: dict[str, str]) -> None:
        if place.session.parked:
            place.desk.recall(chance.choice(place.session.parked).sale.sale_id)

    amount_minor = chance.choice([500, 1_000, 5_000])
    acts: list[Act] = [
        lambda place, _: place.desk.press_article(chance.choice([COFFEE, BAG])),
        lambda place, _: place.desk.press_article(chance.choice([COFFEE, BAG])),
        lambda place, tokens: place.desk.scan(chance.choice(list(tokens.values()))),
        lambda place, tokens: place.desk.scan(chance.choice(list(tokens.values()))),
        lambda place, _: place.desk.give_cash(amount_minor),
        lambda place, _: place.pay_in_cash(),
        lambda place, _: place.desk.confirm_terminal(amount_minor),
        lambda place, _: place.desk.add_load(amount_minor),
        lambda place, _: place.desk.park(),
        lambda place, _: place.desk.cancel(),
        lambda place, _: place.desk.next_customer(),
        take_one_back,
        recall_one,
    ]
    return chance.choice(acts)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 2**32), number=st.integers(1, 40), after=st.booleans())
def test_a_stop_on_any_day_leads_to_a_receipt_or_to_nothing_held(
    migrated_memory: Store,
    seed: int,
    number: int,
    after: bool,  # noqa: FBT001 - drawn by name
) -> None:
    with closing(open_memory(copy_of=migrated_memory)) as store:
        place, tokens = opened_shop(store)
        setattr(place.store.trouble, "cut_after" if after else "cut_before", number)
        chance = random.Random(seed)
        is_cut = play(place, tokens, [by_chance(chance) for _ in range(40)])
        note(f"cut: {is_cut}, {[type(session.phase).__name__ for session in place.seen]}")
        start_again(store, place)


def test_a_card_sold_in_the_moment_of_the_stop_is_sold_once(memory_store: Store) -> None:
    place, tokens = opened_shop(memory_store)
    place.store.trouble.cut_after = 3
    assert play(place, tokens, [cards_are_sold_and_topped_up])
    again = Workplace(memory_store)
    (load,) = [line for line in again.session.sale.loads if line.kind is LoadKind.ACTIVATION]
    again.pay_in_cash()
    again.desk.next_customer()
    assert again.books.card(NEW).amounts.funds_minor == load.amount_minor
