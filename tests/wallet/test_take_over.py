"""Cards of another program: their codes and values go on, once."""

from dataclasses import replace

import pytest

from pos_app.domain.card import CardStatus
from pos_app.domain.ids import CardId, CustomerId
from pos_app.domain.money import LARGEST_AMOUNT_MINOR, Currency
from pos_app.errors import Code, Refused
from pos_app.wallet.commands import CreateCard, DeleteCard, TakeOver, TokenWish
from pos_app.wallet.take_over import is_taken_over, take_over
from pos_app.wallet.tokens import NewToken, take_token_over
from tests.wallet.shop import ACCOUNT, NOON_MS, Shop

OLD = TakeOver(
    account_id=ACCOUNT,
    card_id=CardId("old-1"),
    token="OLD-SHOP-0001",
    amount_minor=250_00,
    currency=Currency.NOK,
    created_by="Kari",
    originated_by="till-1",
    name="From the old till",
    customer_id=CustomerId("ola"),
)


def taken(shop: Shop, command: TakeOver) -> tuple[bool, int]:
    """Return whether it was a repetition, and what is on the card."""
    outcome = shop.store.write(lambda c: take_over(c, shop.context, command)).result()
    return outcome.repeated, outcome.answer.amounts.balance_minor


def refused(shop: Shop, command: TakeOver) -> Code:
    error = shop.store.write(lambda c: take_over(c, shop.context, command)).exception()
    assert isinstance(error, Refused)
    looked = shop.store.read(lambda c: is_taken_over(c, shop.context, command)).exception()
    assert isinstance(looked, Refused)
    assert looked.code is error.code
    return error.code


def test_an_old_code_leads_to_the_card_it_led_to(shop: Shop) -> None:
    assert not shop.store.read(lambda c: is_taken_over(c, shop.context, OLD)).result()
    assert taken(shop, OLD) == (False, 250_00)
    card = shop.wallet.info(ACCOUNT, OLD.token).result()
    assert (card.card_id, card.name, card.customer_id) == ("old-1", OLD.name, "ola")
    assert card.status_at(shop.context.clock.now_ms()) is CardStatus.UNUSED
    assert card.tokens[0].masked_code.endswith("0001")
    assert OLD.token not in repr(OLD)
    assert shop.wallet.audit().result().clean


def test_a_card_that_is_here_already_is_left_alone(shop: Shop) -> None:
    taken(shop, OLD)
    assert shop.store.read(lambda c: is_taken_over(c, shop.context, OLD)).result()
    assert taken(shop, OLD) == (True, 250_00)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"token": "OLD-SHOP-0002"}, Code.CARD_ID_EXISTS),
        ({"amount_minor": 1}, Code.CARD_ID_EXISTS),
        ({"currency": Currency.SEK}, Code.CARD_ID_EXISTS),
        ({"card_id": CardId("old-2")}, Code.TOKEN_EXISTS),
        ({"card_id": CardId("old-2"), "token": "4006381333931"}, Code.INVALID_FIELD),
        ({"card_id": CardId("old-2"), "token": "x"}, Code.UNREADABLE_SCAN),
        ({"card_id": CardId("old 2 ")}, Code.INVALID_FIELD),
        ({"amount_minor": LARGEST_AMOUNT_MINOR + 1}, Code.AMOUNT_TOO_LARGE),
    ],
)
def test_what_is_another_card_or_none_is_refused_and_nothing_is_left(
    shop: Shop, change: dict[str, object], code: Code
) -> None:
    taken(shop, OLD)
    assert refused(shop, replace(OLD, **change)) is code
    assert shop.wallet.audit().result().cards == 1


def test_the_code_of_a_card_that_was_put_away_is_free_again(shop: Shop) -> None:
    taken(shop, OLD)
    gone = DeleteCard(account_id=ACCOUNT, card_id=OLD.card_id, deleted_by="Kari")
    shop.wallet.delete_card(gone).result()
    assert taken(shop, replace(OLD, card_id=CardId("old-2"))) == (False, 250_00)
    assert shop.wallet.audit().result().clean


def test_a_code_that_expired_at_another_card_may_be_taken_but_one_that_lives_may_not(
    shop: Shop,
) -> None:
    made = shop.wallet.create_card(
        CreateCard(
            account_id=ACCOUNT,
            card_id=CardId("mine"),
            amount_minor=0,
            currency=Currency.NOK,
            created_by="test",
            token=TokenWish(),
        )
    ).result()
    assert made.token is not None
    assert refused(shop, replace(OLD, token=made.token.value)) is Code.TOKEN_EXISTS


def test_a_code_that_somebody_has_is_not_given_away(shop: Shop) -> None:
    taken(shop, OLD)
    wanted = NewToken(
        account_id=ACCOUNT,
        card_id=OLD.card_id,
        format=None,
        expires_at_ms=None,
        expires_after_transaction=False,
        metadata={},
        created_at_ms=NOON_MS,
        created_by="Kari",
    )
    error = shop.store.write(
        lambda c: take_token_over(c, shop.context, wanted, OLD.token)
    ).exception()
    assert isinstance(error, Refused)
    assert error.code is Code.TOKEN_EXISTS
