"""Block: a card that is stopped at once, whoever holds something of it, and let go again."""

import pytest

from pos_app.domain.card import Card
from pos_app.domain.ids import CardId
from pos_app.errors import Code
from pos_app.storage.blocks import BlockRow
from pos_app.wallet.commands import BlockCard, DeleteCard, UnblockCard
from tests.wallet.shop import ACCOUNT, KARI, NOON_MS, Shop, answer, refused, value_of


def block(shop: Shop, **fields: object) -> Card:
    given: dict[str, object] = {
        "account_id": ACCOUNT,
        "card_id": CardId("card-1"),
        "blocked_by": KARI,
        "why": "stolen",
    }
    return answer(shop.wallet.block_card(BlockCard(**(given | fields))))  # type: ignore[arg-type]


def unblock(shop: Shop, **fields: object) -> Card:
    given: dict[str, object] = {
        "account_id": ACCOUNT,
        "card_id": CardId("card-1"),
        "unblocked_by": "ola",
        "why": "found",
    }
    return answer(
        shop.wallet.unblock_card(UnblockCard(**(given | fields)))  # type: ignore[arg-type]
    )


def blocks(shop: Shop) -> tuple[BlockRow, ...]:
    return answer(shop.wallet.blocks(ACCOUNT, CardId("card-1")))


def test_nothing_new_is_taken_off_a_blocked_card_by_its_token_or_its_id(shop: Shop) -> None:
    token = value_of(shop.make_card(50_000))
    assert block(shop).blocked_at_ms == NOON_MS
    for taking in (
        lambda: shop.draw(1),
        lambda: shop.draw(1, token=token),
        lambda: shop.reserve(1),
        lambda: shop.reserve(0),
    ):
        with refused(Code.CARD_BLOCKED, blocked_at_ms=NOON_MS):
            taking()
    assert shop.card().amounts.available_minor == 50_000
    assert shop.info(token).card_id == "card-1"


def test_what_was_held_before_is_captured_and_voided_as_ever(shop: Shop) -> None:
    shop.make_card(50_000)
    one, two = shop.reserve(1_000), shop.reserve(2_000)
    block(shop)
    shop.capture(one, 400)
    shop.void(one)
    shop.void(two)
    amounts = shop.card().amounts
    assert (amounts.drawdown_minor, amounts.reserved_minor) == (400, 0)


def test_a_refund_still_reaches_a_blocked_card(shop: Shop) -> None:
    shop.make_card(50_000)
    block(shop)
    shop.fund(250)
    assert shop.card().amounts.balance_minor == 50_250


def test_a_blocked_card_is_not_activated(shop: Shop) -> None:
    shop.make_batch("card-1")
    block(shop)
    for ref in ("a", None):
        with refused(Code.CARD_BLOCKED, blocked_at_ms=NOON_MS):
            shop.activate(500, ref_id=ref)
    unblock(shop)
    with refused(Code.CARD_BLOCKED):
        shop.activate(500, ref_id="a")  # that request was answered for ever
    assert shop.activate(500, ref_id="b").activated_at_ms == NOON_MS


def test_a_card_that_is_let_go_pays_again(shop: Shop) -> None:
    shop.make_card(50_000)
    block(shop)
    assert unblock(shop).blocked_at_ms is None
    shop.draw(1)


def test_who_stopped_a_card_and_let_it_go_and_why_is_kept(shop: Shop) -> None:
    shop.make_card(50_000)
    block(shop)
    block(shop, blocked_by="ola", why="again")
    unblock(shop)
    unblock(shop)
    assert blocks(shop) == (
        BlockRow(1, blocked=True, why="stolen", created_at_ms=NOON_MS, created_by=KARI),
        BlockRow(2, blocked=False, why="found", created_at_ms=NOON_MS, created_by="ola"),
    )


def test_a_card_that_is_stopped_and_holds_nothing_may_be_put_away(shop: Shop) -> None:
    shop.make_card(50_000)
    pending = shop.reserve(100)
    block(shop)
    away = DeleteCard(account_id=ACCOUNT, card_id=CardId("card-1"), deleted_by=KARI)
    with refused(Code.CARD_HAS_OPEN_RESERVATION, reserved_minor=100):
        answer(shop.wallet.delete_card(away))
    shop.void(pending)
    answer(shop.wallet.delete_card(away))
    for again in (block, unblock):
        with refused(Code.CARD_NOT_FOUND):
            again(shop)


def test_a_card_that_never_was_is_neither_stopped_nor_let_go(shop: Shop) -> None:
    for act in (block, unblock):
        with refused(Code.CARD_NOT_FOUND, card_id="card-1"):
            act(shop)


@pytest.mark.parametrize(
    "changes", [{"account_id": "T1"}, {"card_id": ""}, {"why": ""}, {"card_id": "\x00"}]
)
def test_a_malformed_wish_is_refused(shop: Shop, changes: dict[str, str]) -> None:
    for act in (block, unblock):
        with refused(Code.INVALID_FIELD):
            act(shop, **changes)


def test_nobody_stops_a_card_namelessly(shop: Shop) -> None:
    shop.make_card(50_000)
    with refused(Code.INVALID_FIELD):
        block(shop, blocked_by="")
    with refused(Code.INVALID_FIELD):
        unblock(shop, unblocked_by="")
