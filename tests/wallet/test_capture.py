"""Capture: whole or in parts, never more than is held."""

from dataclasses import replace
from typing import Any

import pytest

from pos_app.domain.card import Amounts
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Broken, Code
from pos_app.storage.requests import Found, found_by_transaction
from pos_app.wallet import settling
from tests.wallet.shop import ACCOUNT, NOON_MS, Shop, answer, refused, value_of


def test_a_capture_without_an_amount_takes_all_that_is_held(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(20_000)
    taken = shop.capture(pending)
    assert taken.type is TransactionType.DRAWDOWN
    assert taken.amount_minor == 20_000
    assert taken.parent_id == pending.id
    assert taken.id != pending.id
    assert taken.currency == "NOK"
    assert shop.amounts() == Amounts(funds_minor=50_000, drawdown_minor=20_000)


def test_a_reservation_is_captured_in_parts(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(20_000)
    shop.capture(pending, 5_000)
    shop.capture(pending, 5_000)
    rest = shop.capture(pending)
    assert rest.amount_minor == 10_000
    assert [movement.position for movement in shop.movements()] == [1, 2, 3, 4, 5]


def test_a_capture_can_never_overdraw(shop: Shop) -> None:
    shop.make_card(20_000)
    pending = shop.reserve(20_000)
    shop.capture(pending, 15_000)
    with refused(Code.CAPTURE_EXCEEDS_RESERVATION, amount_minor=5_001, remaining_minor=5_000):
        shop.capture(pending, 5_001)
    assert shop.amounts().reserved_minor == 5_000


def test_a_capture_of_zero_is_not_a_capture_of_everything(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(20_000)
    nothing = shop.capture(pending, 0)
    assert nothing.amount_minor == 0
    assert shop.amounts().reserved_minor == 20_000
    assert shop.capture(pending).amount_minor == 20_000


def test_what_is_captured_whole_is_settled(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(20_000)
    shop.capture(pending)
    with refused(Code.TRANSACTION_NOT_PENDING, state="captured"):
        shop.capture(pending, 0)


def test_a_capture_needs_a_pending_movement(shop: Shop) -> None:
    shop.make_card(50_000)
    for never_pending in (shop.movements()[0], shop.draw(100)):
        with refused(Code.TRANSACTION_NOT_PENDING, state="never_pending"):
            shop.capture(never_pending)
    captured = shop.capture(shop.reserve(100))
    with refused(Code.TRANSACTION_NOT_PENDING, state="never_pending"):
        shop.capture(captured)


def test_an_unknown_movement_cannot_be_captured(shop: Shop) -> None:
    pending = shop.reserve(1) if shop.make_card() else None
    assert pending is not None
    with refused(Code.TRANSACTION_NOT_FOUND, transaction_id="nobody"):
        shop.capture(pending, transaction_id="nobody")
    with refused(Code.TRANSACTION_NOT_FOUND):
        shop.capture(pending, account_id="T00000000")


def test_a_capture_needs_no_token_and_outlives_the_card(shop: Shop) -> None:
    made = shop.make_card(50_000, expires_at_ms=NOON_MS + 10)
    pending = shop.reserve(20_000, token=value_of(made))
    shop.clock.pass_ms(10)
    assert shop.status() == "expired"
    shop.capture(pending, 15_000)
    shop.void(pending)
    assert shop.amounts() == Amounts(funds_minor=50_000, drawdown_minor=15_000)


def test_a_reservation_that_does_not_follow_its_card_stops_everything(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(20_000)

    def misled(*asked: Any) -> Found | None:  # noqa: ANN401 - as the real one takes it
        found = found_by_transaction(*asked)
        assert found is not None
        assert found.addressed is not None
        assert found.addressed.reservation is not None
        other = replace(found.addressed.reservation, transaction_id="another")
        return replace(found, addressed=replace(found.addressed, reservation=other))

    monkeypatch.setattr(settling, "found_by_transaction", misled)
    with pytest.raises(Broken) as caught:
        shop.capture(pending)
    assert caught.value.code is Code.BOOKS_DO_NOT_AGREE
    assert shop.amounts().reserved_minor == 20_000
    assert answer(shop.wallet.reservation(ACCOUNT, pending.id)).captured_minor == 0
