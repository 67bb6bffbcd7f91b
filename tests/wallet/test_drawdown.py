"""Drawdown: money off a card at once."""

from typing import Any

import pytest
from sqlalchemy import Update, update

from pos_app.domain.card import Amounts
from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Broken, Code
from pos_app.storage.schema.cards import token as token_table
from pos_app.wallet import moving
from tests.wallet.shop import ACCOUNT, NOON_MS, Shop, answer, refused, value_of


def test_a_drawdown_takes_the_amount(shop: Shop) -> None:
    shop.make_card(50_000)
    taken = shop.draw(20_000)
    assert taken.type is TransactionType.DRAWDOWN
    assert taken.parent_id is None
    assert shop.amounts() == Amounts(funds_minor=50_000, drawdown_minor=20_000)
    assert shop.status() == "partially_used"


def test_a_drawdown_is_whole_or_not_at_all(shop: Shop) -> None:
    shop.make_card(50_000)
    with refused(Code.INSUFFICIENT_FUNDS, available_minor=50_000, amount_minor=50_001):
        shop.draw(50_001)
    assert shop.amounts().drawdown_minor == 0
    shop.draw(50_000)
    assert shop.status() == "used"


def test_what_is_held_cannot_be_drawn(shop: Shop) -> None:
    shop.make_card(50_000)
    shop.reserve(40_000)
    with refused(Code.INSUFFICIENT_FUNDS, available_minor=10_000):
        shop.draw(10_001)


def test_a_drawdown_of_nothing_is_recorded(shop: Shop) -> None:
    shop.make_card(0)
    nothing = shop.draw(0)
    assert nothing.amount_minor == 0
    assert shop.movements()[-1] == nothing
    assert shop.status() == "unused"


def test_the_first_millisecond_of_a_card_counts_and_the_last_does_not(shop: Shop) -> None:
    shop.make_card(active_from_ms=NOON_MS + 10, expires_at_ms=NOON_MS + 20)
    shop.clock.pass_ms(9)
    with refused(Code.CARD_NOT_ACTIVE_YET):
        shop.draw(1)
    shop.clock.pass_ms(1)
    shop.draw(1)
    shop.clock.pass_ms(9)
    shop.draw(1)
    shop.clock.pass_ms(1)
    with refused(Code.CARD_EXPIRED):
        shop.draw(1)


def test_an_inactive_card_pays_nothing(shop: Shop) -> None:
    shop.make_batch("card-1")
    with refused(Code.CARD_INACTIVE):
        shop.draw(0)


def test_another_currency_is_refused_before_the_amount_is_looked_at(shop: Shop) -> None:
    shop.make_card(100)
    with refused(Code.CURRENCY_MISMATCH):
        shop.draw(1_000, currency=Currency.EUR)


@pytest.mark.parametrize("currency", list(Currency))
def test_every_currency_works_alike(shop: Shop, currency: Currency) -> None:
    shop.make_card(100, currency=currency)
    assert shop.draw(100, currency=currency).currency is currency


def test_a_card_nobody_knows_is_refused(shop: Shop) -> None:
    with refused(Code.CARD_NOT_FOUND, card_id="card-1"):
        shop.draw(1)
    with refused(Code.TOKEN_UNKNOWN):
        shop.draw(1, token="DINCARD:never-made")


def test_cards_of_two_accounts_share_nothing_but_a_name(shop: Shop) -> None:
    mine = shop.make_card(100)
    shop.make_card(200, account_id="T87654321")
    with refused(Code.TOKEN_UNKNOWN):
        shop.draw(1, token=value_of(mine), account_id="T87654321")
    shop.draw(150, account_id="T87654321")
    assert shop.amounts().drawdown_minor == 0


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"amount_minor": -1}, "amount"),
        ({"ref_id": ""}, "ref_id"),
        ({"ref_id": " ref"}, "ref_id"),
        ({"ref_id": "r" * 256}, "ref_id"),
        ({"ref_id": "nul\x00"}, "ref_id"),
        ({"created_by": ""}, "created_by"),
        ({"card_id": None}, "token"),
        ({"card_id": "card-1", "token": "DINCARD:both"}, "token"),
        ({"card_id": ""}, "card_id"),
        ({"type": TransactionType.VOIDED}, "type"),
        ({"type": TransactionType.PENDING_CAPTURE}, "type"),
        ({"originated_by": " till"}, "originated_by"),
        ({"metadata": {"when": object()}}, "metadata"),
        ({"account_id": "X1"}, "account_id"),
    ],
)
def test_a_malformed_request_is_refused_naming_the_field(
    shop: Shop, changes: dict[str, object], field: str
) -> None:
    shop.make_card(50_000)
    fields: dict[str, Any] = {"amount_minor": 1} | changes
    command = shop.asking(**fields)
    with refused(Code.INVALID_FIELD, field=field):
        shop.create(command)
    assert len(shop.movements()) == 1


def test_an_amount_no_client_can_count_is_refused(shop: Shop) -> None:
    shop.make_card(50_000)
    with refused(Code.AMOUNT_TOO_LARGE):
        shop.draw(LARGEST_AMOUNT_MINOR + 1)


def test_a_malformed_request_leaves_its_ref_id_free(shop: Shop) -> None:
    shop.make_card(50_000)
    with refused(Code.INVALID_FIELD):
        shop.draw(-1, ref_id="r-1")
    shop.draw(1, ref_id="r-1")


def test_the_verb_draws_whatever_the_command_calls_itself(shop: Shop) -> None:
    shop.make_card(50_000)
    taken = answer(shop.wallet.drawdown(shop.asking(100, pending=True)))
    assert taken.type is TransactionType.DRAWDOWN


def test_a_token_that_was_spent_behind_its_card_stops_everything(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.make_card(50_000)
    token = shop.make_token().value
    one_shot = update(token_table).where(token_table.c.one_shot == 1)
    _run(shop, one_shot.values(used_at_ms=NOON_MS))
    monkeypatch.setattr(moving, "check_token", _no_look)
    with pytest.raises(Broken) as caught:
        shop.draw(1, token=token)
    assert caught.value.code is Code.BOOKS_DO_NOT_AGREE
    assert answer(shop.wallet.get_card(ACCOUNT, shop.card().card_id)).amounts.drawdown_minor == 0
    _run(shop, one_shot.values(used_at_ms=None))  # so that the books agree again


def _run(shop: Shop, change: Update) -> None:
    answer(shop.store.write(lambda connection: connection.execute(change).rowcount))


def _no_look(*_: object) -> None:
    """Let a token pass as if it had been spent since."""
