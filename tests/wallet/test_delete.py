"""Delete: a card that is gone for every new request, and still in the books."""

import pytest

from pos_app.domain.card import Card
from pos_app.domain.ids import CardId
from pos_app.domain.listing import CardFilter
from pos_app.errors import Code
from pos_app.wallet.commands import DeleteCard, RotatePin
from tests.wallet.shop import ACCOUNT, KARI, NOON_MS, Shop, answer, refused, value_of


def delete(shop: Shop, **fields: object) -> Card:
    given = {"account_id": ACCOUNT, "card_id": CardId("card-1"), "deleted_by": KARI}
    return answer(shop.wallet.delete_card(DeleteCard(**(given | fields))))  # type: ignore[arg-type]


def test_a_deleted_card_is_returned_as_it_was(shop: Shop) -> None:
    made = shop.make_card(50_000)
    deleted = delete(shop)
    assert deleted.amounts == made.card.amounts
    assert deleted.tokens == made.card.tokens
    assert (deleted.deleted_at_ms, deleted.deleted_by) == (NOON_MS, KARI)


def test_a_deleted_card_is_not_found_by_anything_new(shop: Shop) -> None:
    token = value_of(shop.make_card(50_000))
    nothing_held = shop.reserve(0)
    delete(shop)
    for ask in (
        shop.card,
        lambda: shop.draw(1),
        lambda: shop.fund(1),
        shop.movements,
        lambda: delete(shop),
        lambda: answer(
            shop.wallet.rotate_pin(
                RotatePin(account_id=ACCOUNT, card_id=CardId("card-1"), created_by=KARI)
            )
        ),
    ):
        with refused(Code.CARD_NOT_FOUND, card_id="card-1"):
            ask()
    with refused(Code.TOKEN_UNKNOWN):
        shop.info(token)
    with refused(Code.TOKEN_UNKNOWN):
        shop.draw(1, token=token)
    with refused(Code.TRANSACTION_NOT_FOUND):
        shop.void(nothing_held)


def test_a_card_with_money_held_is_not_deleted(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(100)
    with refused(Code.CARD_HAS_OPEN_RESERVATION, reserved_minor=100):
        delete(shop)
    shop.void(pending)
    delete(shop)


def test_a_card_with_a_balance_may_be_deleted_and_stays_in_the_books(shop: Shop) -> None:
    shop.make_card(50_000)
    shop.draw(100)
    delete(shop)
    page = answer(shop.wallet.list_cards(ACCOUNT, CardFilter(include_deleted=True)))
    assert [card.amounts.balance_minor for card in page.cards] == [49_900]
    assert answer(shop.wallet.list_cards(ACCOUNT, CardFilter())).cards == ()
    report = answer(shop.wallet.audit())
    assert (report.clean, report.cards, report.transactions) == (True, 1, 2)


def test_an_inactive_card_may_be_deleted(shop: Shop) -> None:
    shop.make_batch("card-1")
    delete(shop)


def test_a_card_that_never_was_is_not_deleted(shop: Shop) -> None:
    with refused(Code.CARD_NOT_FOUND):
        delete(shop)


@pytest.mark.parametrize(
    "changes", [{"account_id": "T1"}, {"card_id": ""}, {"deleted_by": ""}, {"card_id": "\x00"}]
)
def test_a_malformed_deletion_is_refused(shop: Shop, changes: dict[str, str]) -> None:
    with refused(Code.INVALID_FIELD):
        delete(shop, **changes)
