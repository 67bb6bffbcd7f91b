"""What is done to one card at the desk: in one commit with the fact of it, and once."""

from dataclasses import replace

import pytest

from pos_app.domain.card import CardStatus
from pos_app.domain.day_totals import Tally
from pos_app.domain.ids import CardId, CustomerId, RefId
from pos_app.domain.money import Currency
from pos_app.domain.operation import OperationKind
from pos_app.errors import Code, Refused
from pos_app.journal.card_commands import Block, Correct, MoveValue, Person, RenewPin, RenewToken
from pos_app.journal.card_desk import CardDesk
from pos_app.storage.journal import read_operations
from pos_app.storage.store import Store
from pos_app.wallet.commands import CreateCard
from tests.journal.books import ACCOUNT, OPERATOR, TILL, Books, change

BY = Person(operator=OPERATOR, approved_by="Mia")
CORRECT = Correct(
    card_id=CardId("gift-1"),
    ref_id=RefId("by-hand-1"),
    is_added=True,
    amount_minor=50_00,
    currency=Currency.NOK,
    reason="Delayed order",
    by=BY,
)
MOVE = MoveValue(
    from_card_id=CardId("gift-1"),
    to_card_id=CardId("gift-2"),
    take_ref_id=RefId("take-1"),
    put_ref_id=RefId("put-1"),
    amount_minor=500_00,
    reason="Lost",
    by=BY,
)


def acts(books: Books) -> list[tuple[str, dict[str, object]]]:
    """Return what the chain tells, and see that the books agree."""
    assert books.book.verify().result() == ()
    assert books.wallet.audit().result().clean
    return books.store.read(
        lambda connection: [
            (kept.kind, dict(kept.body)) for kept in read_operations(connection, TILL.till_id)
        ]
    ).result()


def code_of(error: BaseException | None) -> Code:
    assert isinstance(error, Refused)
    return error.code


def test_a_correction_stands_in_the_day_with_its_reason_and_both_people(books: Books) -> None:
    books.make_card("gift-1", 500_00)
    books.card_desk.correct(CORRECT).result()
    taken_off = replace(
        CORRECT,
        ref_id=RefId("by-hand-2"),
        is_added=False,
        amount_minor=20_00,
        by=Person(operator="Bo"),
    )
    books.card_desk.correct(taken_off).result()
    assert books.card("gift-1").amounts.balance_minor == 530_00
    totals = books.day.close(0, OPERATOR).result().totals
    assert (totals.put_on_by_hand, totals.taken_off_by_hand) == (Tally(1, 50_00), Tally(1, 20_00))
    assert (totals.net_sales_minor, totals.expected_cash_minor) == (0, 0)
    (kind, body), (_, other), _ = acts(books)
    assert (kind, body["reason"]) == (OperationKind.CARD_CORRECTED, "Delayed order")
    assert (body["operator"], body["approved_by"]) == (OPERATOR, "Mia")
    assert "approved_by" not in other


def test_a_correction_said_twice_is_made_once(books: Books) -> None:
    books.make_card("gift-1", 500_00)
    for _ in range(2):
        books.card_desk.correct(CORRECT).result()
    assert books.card("gift-1").amounts.balance_minor == 550_00
    assert len(acts(books)) == 1


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"reason": "  "}, Code.INVALID_FIELD),
        ({"amount_minor": 0}, Code.INVALID_FIELD),
        ({"is_added": False, "amount_minor": 500_01}, Code.INSUFFICIENT_FUNDS),
        ({"card_id": CardId("nobody")}, Code.CARD_NOT_FOUND),
        ({"currency": Currency.SEK}, Code.CURRENCY_MISMATCH),
    ],
)
def test_what_cannot_be_corrected_leaves_no_trace(
    books: Books, fields: dict[str, object], code: Code
) -> None:
    books.make_card("gift-1", 500_00)
    assert code_of(books.card_desk.correct(replace(CORRECT, **fields)).exception()) is code
    assert acts(books) == []


def test_what_was_on_a_lost_card_is_on_the_new_one_and_the_lost_one_is_blocked(
    books: Books,
) -> None:
    books.make_card("gift-1", 500_00)
    books.make_card("gift-2", 10_00)
    for _ in range(2):
        books.card_desk.move_value(MOVE).result()
    assert books.card("gift-2").amounts.balance_minor == 510_00
    lost = books.card_desk.look(CardId("gift-1")).result()
    assert (lost.card.amounts.balance_minor, lost.is_blocked) == (0, True)
    ((kind, body),) = acts(books)
    assert (kind, body["amount_minor"], body["reason"]) == ("card_value_moved", 500_00, "Lost")
    assert (
        books.card_desk.look(CardId("gift-2")).result().movements[0].transaction.ref_id == "put-1"
    )


def test_a_card_that_was_not_sold_yet_takes_the_place_of_the_lost_one(books: Books) -> None:
    command = CreateCard(
        account_id=ACCOUNT,
        card_id=CardId("gift-1"),
        amount_minor=500_00,
        currency=Currency.NOK,
        created_by="test",
        name="Mor",
        customer_id=CustomerId("ola"),
        expires_at_ms=books.clock.at_ms + 1_000_000,
    )
    books.wallet.create_card(command).result()
    books.make_inactive("gift-2")
    books.card_desk.move_value(MOVE).result()
    new = books.card("gift-2")
    assert new.status_at(books.clock.at_ms) is CardStatus.UNUSED
    assert (new.name, new.customer_id, new.amounts.balance_minor) == ("Mor", "ola", 500_00)
    assert new.expires_at_ms == command.expires_at_ms
    assert not new.tokens[0].expires_after_transaction
    assert len(acts(books)) == 1


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"to_card_id": CardId("gift-1")}, Code.INVALID_FIELD),
        ({"amount_minor": 0}, Code.INVALID_FIELD),
        ({"amount_minor": 499_99}, Code.INVALID_FIELD),
        ({"amount_minor": 500_01}, Code.INSUFFICIENT_FUNDS),
        ({"reason": ""}, Code.INVALID_FIELD),
        ({"to_card_id": CardId("nobody")}, Code.CARD_NOT_FOUND),
        ({"from_card_id": CardId("unsold")}, Code.CARD_INACTIVE),
    ],
)
def test_what_cannot_be_moved_stays_where_it_is(
    books: Books, fields: dict[str, object], code: Code
) -> None:
    books.make_card("gift-1", 500_00)
    books.make_card("gift-2", 0)
    books.make_inactive("unsold")
    assert code_of(books.card_desk.move_value(replace(MOVE, **fields)).exception()) is code
    assert books.card("gift-1").amounts.balance_minor == 500_00
    assert books.card("gift-2").amounts.balance_minor == 0
    assert acts(books) == []


def test_a_card_that_a_sale_holds_is_neither_moved_nor_blocked(books: Books) -> None:
    code = books.make_card("gift-1", 500_00)
    books.make_card("gift-2", 0)
    books.reserve(books.sale().sale_id, code, 100_00)
    asked = replace(MOVE, amount_minor=400_00)
    held = Code.CARD_HAS_OPEN_RESERVATION
    assert code_of(books.card_desk.move_value(asked).exception()) is held
    block = Block(ref_id=RefId("block-1"), card_id=CardId("gift-1"), reason="Stolen", by=BY)
    assert code_of(books.card_desk.block(block).exception()) is held
    assert books.card("gift-1").amounts.balance_minor == 500_00


def test_a_card_is_blocked_with_a_reason_and_the_day_tells_what_was_on_it(books: Books) -> None:
    code = books.make_card("gift-1", 500_00)
    asked = Block(ref_id=RefId("block-1"), card_id=CardId("gift-1"), reason="Stolen", by=BY)
    assert code_of(books.card_desk.block(replace(asked, reason="")).exception()) is (
        Code.INVALID_FIELD
    )
    books.card_desk.block(asked).result()
    assert books.card_desk.look(CardId("gift-1")).result().card.deleted_by == OPERATOR
    assert code_of(books.wallet.info(ACCOUNT, code).exception()) is Code.TOKEN_UNKNOWN
    assert books.day.close(0, OPERATOR).result().totals.blocked == Tally(1, 500_00)
    assert acts(books)[0][1]["reason"] == "Stolen"


def test_a_new_pin_is_told_once_and_written_down_nowhere(books: Books) -> None:
    code = books.make_card("gift-1", 500_00)
    made = books.card_desk.renew_pin(
        RenewPin(ref_id=RefId("pin-1"), card_id=CardId("gift-1"), by=BY)
    ).result()
    assert books.wallet.info(ACCOUNT, code, made.value).result().card_id == "gift-1"
    ((kind, body),) = acts(books)
    assert (kind, made.value in str(body)) == ("card_pin_changed", False)


def test_a_new_code_leads_to_its_card_again_and_again(books: Books) -> None:
    books.make_card("gift-1", 500_00)
    asked = RenewToken(card_id=CardId("gift-1"), ref_id=RefId("code-1"), by=BY)
    made, again = (books.card_desk.renew_token(asked).result() for _ in range(2))
    assert made.value == again.value
    assert books.wallet.info(ACCOUNT, made.value).result().card_id == "gift-1"
    assert not made.token.expires_after_transaction
    ((kind, body),) = acts(books)
    assert (kind, made.value in str(body)) == ("card_token_made", False)


def test_a_till_that_has_joined_leaves_cards_to_central(memory_store: Store) -> None:
    books = Books(memory_store)
    books.make_card("gift-1", 500_00)
    desk = CardDesk(memory_store, books.context, replace(TILL, joined=True))
    card_id = CardId("gift-1")
    for asked in (
        desk.correct(CORRECT),
        desk.move_value(MOVE),
        desk.block(Block(ref_id=RefId("block-1"), card_id=card_id, reason="Stolen", by=BY)),
        desk.renew_pin(RenewPin(ref_id=RefId("pin-1"), card_id=card_id, by=BY)),
        desk.renew_token(RenewToken(card_id=card_id, ref_id=RefId("code"), by=BY)),
    ):
        assert code_of(asked.exception()) is Code.ONLY_AT_CENTRAL
    look = desk.look(card_id).result()
    assert (look.is_joined, look.known) == (True, None)


def test_value_that_never_moved_is_found_out(memory_books: Books) -> None:
    books = memory_books
    books.make_card("gift-1", 500_00)
    books.make_card("gift-2", 0)
    books.card_desk.correct(CORRECT).result()
    books.card_desk.move_value(replace(MOVE, amount_minor=550_00)).result()
    change(
        books.store,
        "DELETE FROM wallet_transaction WHERE ref_id IN ('by-hand-1', 'take-1', 'put-1')",
    )
    broken = [one for one in books.book.verify().result() if one.rule == "act_moved_the_money"]
    assert [one.fields["card_id"] for one in broken] == ["gift-1", "gift-1", "gift-2"]
