"""Many cards at once: each part whole or not there, and the day knows what they are worth."""

from dataclasses import replace

import pytest

from pos_app.domain.card import CardType
from pos_app.domain.day_totals import Tally
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.money import Currency
from pos_app.errors import Code, Refused
from pos_app.journal.card_commands import MakeCards, Person, TakeCardsOver
from pos_app.journal.card_desk import CardDesk
from pos_app.storage.store import Store
from pos_app.wallet.commands import BatchItem, TakeOver
from tests.journal.books import ACCOUNT, OPERATOR, TILL, Books
from tests.journal.test_card_acts import acts

BY = Person(operator=OPERATOR)


def batch(*card_ids: str, with_pins: bool = False) -> MakeCards:
    items = tuple(BatchItem(card_id=CardId(card_id)) for card_id in card_ids)
    return MakeCards(ref_id=RefId("make-1"), items=items, with_pins=with_pins, by=BY)


def old_card(number: int) -> TakeOver:
    return TakeOver(
        account_id=ACCOUNT,
        card_id=CardId(f"old-{number}"),
        token=f"OLD-SHOP-{number:04}",
        amount_minor=100_00 * number,
        currency=Currency.NOK,
        created_by=OPERATOR,
        originated_by=TILL.till_id,
    )


@pytest.mark.parametrize("with_pins", [False, True])
def test_new_cards_have_printable_codes_and_no_value(books: Books, *, with_pins: bool) -> None:
    made = books.card_desk.make_cards(batch("a-1", "a-2", with_pins=with_pins)).result()
    assert [one.card.card_id for one in made] == ["a-1", "a-2"]
    assert all(one.token is not None and len(one.token.value) == 14 for one in made)
    assert all((one.pin is not None) is with_pins for one in made)
    assert all(one.card.activated_at_ms is None for one in made)
    assert acts(books) == [
        (
            "cards_made",
            {"operator": OPERATOR, "count": 2, "first_card_id": "a-1", "last_card_id": "a-2"},
        )
    ]


def test_a_part_of_a_batch_is_whole_or_not_there(books: Books) -> None:
    books.make_inactive("a-2")
    error = books.card_desk.make_cards(batch("a-1", "a-2")).exception()
    assert isinstance(error, Refused)
    assert error.code is Code.CARD_ID_EXISTS
    assert acts(books) == []
    assert books.wallet.audit().result().cards == 1


def test_a_credit_note_is_made_like_a_gift_card(books: Books) -> None:
    items = (BatchItem(card_id=CardId("note-1"), type=CardType.CREDIT_NOTE),)
    (made,) = books.card_desk.make_cards(
        MakeCards(ref_id=RefId("make-1"), items=items, with_pins=False, by=BY)
    ).result()
    assert made.card.type is CardType.CREDIT_NOTE


def test_cards_taken_over_are_counted_once_however_often_they_come(books: Books) -> None:
    asked = TakeCardsOver(cards=[old_card(1), old_card(2)], source="cards.csv", by=BY)
    assert books.card_desk.take_over(asked).result() == 2
    assert books.card_desk.take_over(asked).result() == 0
    more = replace(asked, cards=[old_card(2), old_card(3)])
    assert books.card_desk.take_over(more).result() == 1
    totals = books.day.close(0, OPERATOR).result().totals
    assert totals.taken_over == Tally(3, 600_00)
    assert [body["count"] for kind, body in acts(books) if kind == "cards_taken_over"] == [2, 1]
    assert acts(books)[0][1]["source"] == "cards.csv"


def test_one_card_that_cannot_be_taken_over_keeps_its_part_out(books: Books) -> None:
    books.make_card("old-2", 0)
    asked = TakeCardsOver(cards=[old_card(1), old_card(2)], source="cards.csv", by=BY)
    error = books.card_desk.take_over(asked).exception()
    assert isinstance(error, Refused)
    assert error.code is Code.CARD_ID_EXISTS
    assert acts(books) == []
    assert books.wallet.audit().result().cards == 1


def test_a_till_that_has_joined_makes_no_cards(memory_store: Store) -> None:
    desk = CardDesk(memory_store, Books(memory_store).context, replace(TILL, joined=True))
    asked = TakeCardsOver(cards=[old_card(1)], source="cards.csv", by=BY)
    for future in (desk.make_cards(batch("a-1")), desk.take_over(asked)):
        error = future.exception()
        assert isinstance(error, Refused)
        assert error.code is Code.ONLY_AT_CENTRAL
