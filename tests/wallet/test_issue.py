"""Issue: one card at once, or a batch that waits."""

from typing import Any

import pytest

from pos_app.domain.card import Amounts, CardType
from pos_app.domain.ids import CardId
from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Broken, Code
from pos_app.wallet.commands import BatchCreate, BatchItem, CreateCard, DeleteCard, TokenWish
from pos_app.wallet.issue import create_card, create_cards
from pos_app.wallet.opening import add_opening
from tests.wallet.shop import (
    ACCOUNT,
    KARI,
    NOON_MS,
    PIN,
    REUSABLE,
    SIX_DIGITS,
    Shop,
    answer,
    refused,
    value_of,
)


def test_a_card_comes_with_all_it_was_made_with(shop: Shop) -> None:
    made = shop.make_card(
        50_000,
        type=CardType.CREDIT_NOTE,
        name="Ola's card",
        customer_id="customer-1",
        originated_by="web",
        metadata={"dintero_transaction_id": "T1.2", "price": 1.0},
        active_from_ms=NOON_MS,
        expires_at_ms=NOON_MS + 1,
        pin=PIN,
    )
    card = shop.card()
    assert card == made.card
    assert card.card_id == "card-1"
    assert card.id not in {"", "card-1"}
    assert card.type is CardType.CREDIT_NOTE
    assert card.currency is Currency.NOK
    assert card.amount_minor == 50_000
    assert card.amounts == Amounts(funds_minor=50_000)
    assert (card.name, card.customer_id, card.originated_by) == ("Ola's card", "customer-1", "web")
    assert card.metadata == {"dintero_transaction_id": "T1.2", "price": 1.0}
    assert (card.active_from_ms, card.expires_at_ms) == (NOON_MS, NOON_MS + 1)
    assert (card.created_at_ms, card.created_by) == (NOON_MS, KARI)
    assert card.pin_format == PIN
    assert made.pin is not None
    assert len(made.pin) == 4
    assert made.pin.isdigit()


def test_the_initial_amount_is_the_first_movement(shop: Shop) -> None:
    shop.make_card(50_000, metadata={"sale": "S-1"}, originated_by="till-1")
    (opening,) = shop.movements()
    assert opening.type is TransactionType.FUND
    assert (opening.amount_minor, opening.position) == (50_000, 1)
    assert opening.metadata == {"sale": "S-1"}
    assert opening.originated_by == "till-1"


def test_a_card_may_begin_with_nothing(shop: Shop) -> None:
    shop.make_card(0)
    assert [movement.amount_minor for movement in shop.movements()] == [0]
    assert shop.status() == "unused"


def test_a_card_id_is_given_once_for_ever(shop: Shop) -> None:
    shop.make_card()
    with refused(Code.CARD_ID_EXISTS, card_ids=["card-1"]):
        shop.make_card(1)
    answer(
        shop.wallet.delete_card(
            DeleteCard(account_id=ACCOUNT, card_id=shop.card().card_id, deleted_by=KARI)
        )
    )
    with refused(Code.CARD_ID_EXISTS):
        shop.make_card()
    with refused(Code.CARD_ID_EXISTS):
        shop.make_batch("card-1")


def test_a_card_without_a_token_or_a_pin_has_none(shop: Shop) -> None:
    made = shop.make_card(token=None)
    assert made.token is None
    assert made.pin is None
    assert shop.card().tokens == ()
    assert shop.card().pin_format is None


@pytest.mark.parametrize(
    ("lives_s", "card_ends_ms", "ends_ms"),
    [
        (None, None, None),
        (None, NOON_MS + 5, NOON_MS + 5),
        (60, None, NOON_MS + 60_000),
        (60, NOON_MS + 5, NOON_MS + 60_000),
    ],
)
def test_a_token_without_a_lifetime_lives_as_long_as_its_card(
    shop: Shop, lives_s: int | None, card_ends_ms: int | None, ends_ms: int | None
) -> None:
    made = shop.make_card(token=TokenWish(expires_in_s=lives_s), expires_at_ms=card_ends_ms)
    assert made.token is not None
    assert made.token.token.expires_at_ms == ends_ms
    assert made.token.ref_id is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"card_id": ""}, "card_id"),
        ({"card_id": " card"}, "card_id"),
        ({"card_id": "c" * 256}, "card_id"),
        ({"account_id": "T1234"}, "account_id"),
        ({"amount_minor": -1}, "amount"),
        ({"customer_id": ""}, "customer_id"),
        ({"originated_by": "web "}, "originated_by"),
        ({"name": ""}, "name"),
        ({"name": "n" * 256}, "name"),
        ({"name": "\ud800"}, "name"),
        ({"created_by": ""}, "created_by"),
        ({"active_from_ms": -1}, "active_from"),
        ({"expires_at_ms": 253_402_300_800_000}, "expires_at"),
        ({"active_from_ms": 10, "expires_at_ms": 10}, "expires_at"),
        ({"metadata": {"n": float("nan")}}, "metadata"),
        ({"pin": PIN.__class__(length=3)}, "format.length"),
    ],
)
def test_a_malformed_card_is_refused_naming_the_field(
    shop: Shop, changes: dict[str, Any], field: str
) -> None:
    with refused(Code.INVALID_FIELD, field=field):
        shop.make_card(**changes)


def test_a_card_is_not_made_with_more_than_a_client_can_count(shop: Shop) -> None:
    with refused(Code.AMOUNT_TOO_LARGE):
        shop.make_card(LARGEST_AMOUNT_MINOR + 1)


def test_a_batch_is_inactive_and_has_no_currency(shop: Shop) -> None:
    made = shop.make_batch("b-2", "b-1", pin=PIN, token=REUSABLE)
    assert [one.card.card_id for one in made] == ["b-2", "b-1"]
    for one in made:
        assert one.card == shop.card(one.card.card_id)
        assert one.card.currency is None
        assert one.card.amounts == Amounts()
        assert shop.status(one.card.card_id) == "inactive"
        assert shop.movements(one.card.card_id) == ()
        assert shop.info(value_of(one), one.pin).card_id == one.card.card_id
    assert len({value_of(one) for one in made}) == 2


def test_a_batch_has_types_of_its_own_and_shared_formats(shop: Shop) -> None:
    items = [
        BatchItem(card_id=shop_id, type=kind)  # type: ignore[arg-type]
        for shop_id, kind in (("b-1", CardType.GIFT_CARD), ("b-2", CardType.CREDIT_NOTE))
    ]
    made = answer(
        shop.wallet.create_cards(
            BatchCreate(
                account_id=ACCOUNT,
                items=items,
                created_by=KARI,
                token=TokenWish(format=SIX_DIGITS),
            )
        )
    )
    assert [one.card.type for one in made] == [CardType.GIFT_CARD, CardType.CREDIT_NOTE]
    assert all(value_of(one).isdigit() and len(value_of(one)) == 6 for one in made)


def test_a_batch_is_made_whole_or_not_at_all(shop: Shop) -> None:
    shop.make_card(card_id="b-2")
    shop.make_card(card_id="b-4")
    with refused(Code.CARD_ID_EXISTS, card_ids=["b-2", "b-4"]):
        shop.make_batch("b-4", "b-1", "b-2", "b-3")
    with refused(Code.CARD_NOT_FOUND):
        shop.card("b-1")


def test_a_batch_is_neither_empty_nor_repeats_itself_nor_too_large(shop: Shop) -> None:
    with refused(Code.INVALID_FIELD, field="cards", reason="empty"):
        shop.make_batch()
    with refused(Code.INVALID_FIELD, field="cards", reason="repeated", card_ids=["b-1"]):
        shop.make_batch("b-1", "b-2", "b-1")
    shop.rebuild(largest_batch=2)
    with refused(Code.INVALID_FIELD, field="cards", reason="too_many", most=2):
        shop.make_batch("b-1", "b-2", "b-3")
    shop.make_batch("b-1", "b-2")


def test_a_batch_with_an_impossible_format_is_refused(shop: Shop) -> None:
    impossible = PIN.__class__(length=3)
    with refused(Code.INVALID_FIELD, field="format.length"):
        shop.make_batch("b-1", pin=impossible)
    with refused(Code.INVALID_FIELD, field="format.length"):
        shop.make_batch("b-1", token=TokenWish(format=impossible))


def test_a_card_with_a_pin_can_be_made_inside_a_larger_commit(shop: Shop) -> None:
    command = CreateCard(
        account_id=ACCOUNT,
        card_id=CardId("card-1"),
        amount_minor=1,
        currency=Currency.NOK,
        created_by=KARI,
        pin=PIN,
        token=REUSABLE,
    )
    made = answer(shop.store.write(lambda c: create_card(c, shop.context, command)))
    assert shop.info(value_of(made), made.pin).card_id == "card-1"
    batch = BatchCreate(
        account_id=ACCOUNT, items=[BatchItem(card_id=CardId("b-1"))], created_by=KARI
    )
    answer(shop.store.write(lambda c: create_cards(c, shop.context, batch)))


def test_an_inactive_card_has_no_opening(shop: Shop) -> None:
    (made,) = shop.make_batch("b-1")
    with pytest.raises(Broken):
        answer(shop.store.write(lambda c: add_opening(c, shop.context, made.card, command="{}")))
