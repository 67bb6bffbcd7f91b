"""Reserve, capture and void, as the documentation tells them."""

import pytest

from pos_app.domain.card import Amounts
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code
from pos_app.wallet.capture import capture
from pos_app.wallet.reserve import reserve
from tests.wallet.shop import ACCOUNT, DAY_MS, NOON_MS, Shop, answer, refused, value_of


def test_the_worked_example_of_the_documentation(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(20_000)
    held = shop.amounts()
    assert (held.balance_minor, held.available_minor) == (50_000, 30_000)
    assert (held.reserved_minor, held.drawdown_minor) == (20_000, 0)

    shop.capture(pending, 15_000)
    captured = shop.amounts()
    assert (captured.balance_minor, captured.available_minor) == (35_000, 30_000)
    assert (captured.reserved_minor, captured.drawdown_minor) == (5_000, 15_000)

    shop.void(pending)
    voided = shop.amounts()
    assert (voided.balance_minor, voided.available_minor) == (35_000, 35_000)
    assert voided.reserved_minor == 0


def test_a_reservation_is_a_pending_movement_of_its_card(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(20_000, metadata={"order_id": "A-17"}, originated_by="till-1")
    assert pending.type is TransactionType.PENDING_CAPTURE
    assert pending.amount_minor == 20_000
    assert pending.position == 2
    assert pending.parent_id is None
    assert pending.metadata == {"order_id": "A-17"}
    assert pending.originated_by == "till-1"
    assert pending.created_at_ms == NOON_MS
    assert shop.movements()[-1] == pending


def test_a_reservation_can_never_exceed_what_is_available(shop: Shop) -> None:
    shop.make_card(50_000)
    shop.reserve(30_000)
    with refused(Code.INSUFFICIENT_FUNDS, available_minor=20_000, amount_minor=20_001):
        shop.reserve(20_001)
    shop.reserve(20_000)
    assert shop.amounts().available_minor == 0


def test_a_reservation_alone_does_not_change_the_status(shop: Shop) -> None:
    shop.make_card(50_000)
    shop.reserve(50_000)
    assert shop.status() == "unused"


def test_a_reservation_counts_as_a_drawdown_before_active_from(shop: Shop) -> None:
    shop.make_card(active_from_ms=NOON_MS + 1)
    with refused(Code.CARD_NOT_ACTIVE_YET, active_from_ms=NOON_MS + 1):
        shop.reserve(1)
    shop.clock.pass_ms(1)
    shop.reserve(1)


def test_a_reservation_of_nothing_is_pending_until_it_is_settled(shop: Shop) -> None:
    shop.make_card(0)
    nothing = shop.reserve(0)
    assert shop.amounts() == Amounts()
    shop.capture(nothing)
    with refused(Code.TRANSACTION_NOT_PENDING, state="captured"):
        shop.void(nothing)


def test_a_reservation_tells_what_it_holds(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(20_000)
    shop.capture(pending, 5_000)
    held = answer(shop.wallet.reservation(ACCOUNT, pending.id))
    assert (held.amount_minor, held.captured_minor, held.remaining_minor) == (20_000, 5_000, 15_000)
    assert held.settled_at_ms is None
    shop.clock.pass_ms(7)
    shop.void(pending)
    settled = answer(shop.wallet.reservation(ACCOUNT, pending.id))
    assert (settled.released_minor, settled.remaining_minor) == (15_000, 0)
    assert settled.settled_at_ms == NOON_MS + 7


def test_only_a_pending_movement_has_a_reservation(shop: Shop) -> None:
    shop.make_card(50_000)
    taken = shop.draw(100)
    with refused(Code.TRANSACTION_NOT_PENDING, state="never_pending"):
        answer(shop.wallet.reservation(ACCOUNT, taken.id))
    with refused(Code.TRANSACTION_NOT_FOUND):
        answer(shop.wallet.reservation(ACCOUNT, "nobody"))


def test_the_verb_reserves_whatever_the_command_calls_itself(shop: Shop) -> None:
    shop.make_card(50_000)
    command = shop.asking(100, type=TransactionType.FUND)
    assert answer(shop.wallet.reserve(command)).type is TransactionType.PENDING_CAPTURE


def test_several_verbs_share_one_commit_or_none(shop: Shop) -> None:
    made = shop.make_card(50_000)

    def sell(connection: object, too_much: int) -> None:
        pending = reserve(connection, shop.context, asked).get()  # type: ignore[arg-type]
        capture(
            connection,  # type: ignore[arg-type]
            shop.context,
            shop.capturing(pending, too_much),
        ).get()

    asked = shop.asking(20_000, token=value_of(made))
    with refused(Code.CAPTURE_EXCEEDS_RESERVATION):
        answer(shop.store.write(lambda connection: sell(connection, 20_001)))
    assert shop.amounts() == Amounts(funds_minor=50_000)
    assert len(shop.movements()) == 1

    answer(shop.store.write(lambda connection: sell(connection, 20_000)))
    assert shop.amounts() == Amounts(funds_minor=50_000, drawdown_minor=20_000)


@pytest.mark.parametrize("later_ms", [0, DAY_MS])
def test_nothing_is_reserved_on_an_expired_card(shop: Shop, later_ms: int) -> None:
    shop.make_card(expires_at_ms=NOON_MS)
    shop.clock.pass_ms(later_ms)
    with refused(Code.CARD_EXPIRED, expires_at_ms=NOON_MS):
        shop.reserve(1)
