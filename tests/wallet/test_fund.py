"""Fund: money onto a card, also as a refund."""

from pos_app.domain.card import Amounts
from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code
from pos_app.wallet.fund import fund
from tests.wallet.shop import NOON_MS, Shop, answer, refused


def test_a_fund_raises_balance_and_available(shop: Shop) -> None:
    shop.make_card(50_000)
    added = shop.fund(10_000)
    assert added.type is TransactionType.FUND
    assert shop.amounts() == Amounts(funds_minor=60_000)


def test_the_amount_of_a_card_never_moves(shop: Shop) -> None:
    shop.make_card(50_000)
    shop.fund(10_000)
    shop.draw(5_000)
    assert shop.card().amount_minor == 50_000


def test_funding_a_used_card_makes_it_partially_used(shop: Shop) -> None:
    shop.make_card(50_000)
    shop.draw(50_000)
    assert shop.status() == "used"
    shop.fund(1)
    assert shop.status() == "partially_used"


def test_a_card_is_funded_before_its_time_but_never_after(shop: Shop) -> None:
    shop.make_card(0, active_from_ms=NOON_MS + 10, expires_at_ms=NOON_MS + 20)
    shop.fund(100)
    shop.clock.pass_ms(20)
    with refused(Code.CARD_EXPIRED):
        shop.fund(100)


def test_an_inactive_card_is_not_funded(shop: Shop) -> None:
    shop.make_batch("card-1")
    with refused(Code.CARD_INACTIVE):
        shop.fund(100)


def test_a_card_keeps_its_currency(shop: Shop) -> None:
    shop.make_card(50_000)
    with refused(Code.CURRENCY_MISMATCH, card_currency="NOK", currency="SEK"):
        shop.fund(100, currency=Currency.SEK)


def test_a_fund_is_never_pending(shop: Shop) -> None:
    shop.make_card(50_000)
    with refused(Code.INVALID_FIELD, field="pending"):
        shop.fund(100, pending=True)


def test_a_card_holds_no_more_than_every_client_can_count(shop: Shop) -> None:
    shop.make_card(LARGEST_AMOUNT_MINOR - 1)
    with refused(Code.AMOUNT_TOO_LARGE, largest=LARGEST_AMOUNT_MINOR):
        shop.fund(2)
    shop.fund(1)
    assert shop.amounts().balance_minor == LARGEST_AMOUNT_MINOR


def test_the_verb_funds_whatever_the_command_calls_itself(shop: Shop) -> None:
    shop.make_card(50_000)
    assert answer(shop.wallet.fund(shop.asking(100, pending=True))).type is TransactionType.FUND


def test_the_verb_and_the_door_mean_the_same_request(shop: Shop) -> None:
    shop.make_card(50_000)
    command = shop.asking(100, pending=True)
    inside = answer(shop.store.write(lambda c: fund(c, shop.context, command).get()))
    assert answer(shop.wallet.fund(command)) == inside


def test_a_fund_by_token_spends_a_one_shot_token(shop: Shop) -> None:
    shop.make_card(50_000)
    token = shop.make_token().value
    shop.fund(100, token=token)
    with refused(Code.TOKEN_USED):
        shop.fund(100, token=token)
