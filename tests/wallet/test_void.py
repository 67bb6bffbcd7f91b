"""Void: what is still held is free again, for ever."""

from pos_app.domain.card import Amounts
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code
from tests.wallet.shop import NOON_MS, Shop, refused


def test_a_void_releases_all_that_is_held(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(20_000)
    voided = shop.void(pending, metadata={"why": "cancelled"})
    assert voided.type is TransactionType.VOIDED
    assert voided.amount_minor == 20_000
    assert voided.parent_id == pending.id
    assert voided.metadata == {"why": "cancelled"}
    assert shop.amounts() == Amounts(funds_minor=50_000)


def test_a_void_after_a_partial_capture_releases_the_rest_only(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(20_000)
    shop.capture(pending, 15_000)
    assert shop.void(pending).amount_minor == 5_000
    assert shop.amounts() == Amounts(funds_minor=50_000, drawdown_minor=15_000)


def test_what_is_voided_can_be_neither_captured_nor_voided(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(20_000)
    shop.void(pending)
    with refused(Code.TRANSACTION_NOT_PENDING, state="voided"):
        shop.capture(pending)
    with refused(Code.TRANSACTION_NOT_PENDING, state="voided"):
        shop.void(pending)


def test_a_void_is_always_possible_on_an_expired_card(shop: Shop) -> None:
    shop.make_card(50_000, expires_at_ms=NOON_MS + 10)
    pending = shop.reserve(20_000)
    shop.clock.pass_ms(10)
    shop.void(pending)
    assert shop.amounts().reserved_minor == 0


def test_a_void_does_not_give_a_one_shot_token_back(shop: Shop) -> None:
    shop.make_card(50_000)
    token = shop.make_token().value
    shop.void(shop.reserve(20_000, token=token))
    with refused(Code.TOKEN_USED, used_at_ms=NOON_MS):
        shop.reserve(1, token=token)


def test_a_reservation_of_nothing_can_be_voided_once(shop: Shop) -> None:
    shop.make_card(0)
    nothing = shop.reserve(0)
    shop.void(nothing)
    with refused(Code.TRANSACTION_NOT_PENDING):
        shop.void(nothing)
