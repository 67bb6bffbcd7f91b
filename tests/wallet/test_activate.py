"""Activate: a printed card becomes money at the till."""

from dataclasses import replace

import pytest

from pos_app.domain.card import Amounts
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.money import Currency
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code
from pos_app.wallet.commands import ActivateCard, DeleteCard, TokenWish
from tests.wallet.shop import (
    ACCOUNT,
    DAY_MS,
    KARI,
    NOON_MS,
    REUSABLE,
    Shop,
    answer,
    refused,
    value_of,
)


def activating(**fields: object) -> ActivateCard:
    given = {
        "account_id": ACCOUNT,
        "card_id": "card-1",
        "amount_minor": 50_000,
        "currency": Currency.NOK,
        "created_by": KARI,
        "ref_id": "r-1",
    }
    return ActivateCard(**(given | fields))  # type: ignore[arg-type]


def test_an_activated_card_has_its_value_currency_and_time(shop: Shop) -> None:
    shop.make_batch("card-1")
    shop.clock.pass_ms(100)
    card = shop.activate(
        50_000,
        customer_id="customer-1",
        name="Ola",
        originated_by="till-1",
        metadata={"sale": "S-1"},
        expires_at_ms=NOON_MS + DAY_MS,
    )
    assert card == shop.card()
    assert card.currency is Currency.NOK
    assert card.amount_minor == 50_000
    assert card.amounts == Amounts(funds_minor=50_000)
    assert card.activated_at_ms == NOON_MS + 100
    assert card.active_from_ms == NOON_MS + 100
    assert card.expires_at_ms == NOON_MS + DAY_MS
    assert (card.customer_id, card.name, card.originated_by) == ("customer-1", "Ola", "till-1")
    assert card.metadata == {"sale": "S-1"}
    assert card.created_at_ms == NOON_MS
    assert shop.status() == "unused"


def test_an_activation_is_the_first_movement(shop: Shop) -> None:
    shop.make_batch("card-1")
    shop.activate(50_000, ref_id="r-1", metadata={"sale": "S-1"})
    (opening,) = shop.movements()
    assert (opening.type, opening.amount_minor) == (TransactionType.FUND, 50_000)
    assert (opening.ref_id, opening.position) == ("r-1", 1)


def test_an_active_from_of_its_own_is_kept(shop: Shop) -> None:
    shop.make_batch("card-1")
    shop.activate(active_from_ms=NOON_MS + DAY_MS)
    with refused(Code.CARD_NOT_ACTIVE_YET):
        shop.draw(1)


def test_only_an_inactive_card_is_activated(shop: Shop) -> None:
    shop.make_card()
    with refused(Code.CARD_ALREADY_ACTIVE, activated_at_ms=NOON_MS):
        shop.activate()
    shop.make_batch("b-1")
    shop.activate(card_id="b-1")
    with refused(Code.CARD_ALREADY_ACTIVE):
        shop.activate(card_id="b-1", ref_id="r-1")


def test_an_activation_whose_answer_was_lost_is_answered_again(shop: Shop) -> None:
    shop.make_batch("card-1", token=REUSABLE)
    command = activating()
    first = answer(shop.wallet.activate(command))
    assert answer(shop.wallet.activate(command)) == first
    assert len(shop.movements()) == 1


def test_a_repeated_activation_shows_the_card_as_it_is_by_then(shop: Shop) -> None:
    shop.make_batch("card-1")
    answer(shop.wallet.activate(activating()))
    shop.draw(10_000)
    assert answer(shop.wallet.activate(activating())).amounts.balance_minor == 40_000
    answer(
        shop.wallet.delete_card(
            DeleteCard(account_id=ACCOUNT, card_id=CardId("card-1"), deleted_by=KARI)
        )
    )
    assert answer(shop.wallet.activate(activating())).deleted_by == KARI


def test_a_refused_activation_is_stored_with_its_ref_id(shop: Shop) -> None:
    shop.make_card()
    for _ in range(2):
        with refused(Code.CARD_ALREADY_ACTIVE, activated_at_ms=NOON_MS):
            answer(shop.wallet.activate(activating()))
    with refused(Code.REF_ID_CONFLICT, field="amount"):
        answer(shop.wallet.activate(activating(amount_minor=1)))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"amount_minor": 1}, "amount"),
        ({"currency": Currency.SEK}, "currency"),
        ({"name": "Kari"}, "name"),
        ({"customer_id": "c-1"}, "customer_id"),
        ({"metadata": {"a": 1}}, "metadata"),
        ({"active_from_ms": NOON_MS}, "active_from"),
        ({"expires_at_ms": NOON_MS}, "expires_at"),
        ({"token_expires_in_s": 1}, "token_expires_in"),
        ({"token_expires_after_transaction": False}, "token_expires_after_transaction"),
    ],
)
def test_another_activation_under_the_same_ref_id_is_a_conflict(
    shop: Shop, change: dict[str, object], field: str
) -> None:
    shop.make_batch("card-1")
    answer(shop.wallet.activate(activating()))
    with refused(Code.REF_ID_CONFLICT, field=field):
        answer(shop.wallet.activate(replace(activating(), **change)))


def test_an_activation_and_a_movement_do_not_share_a_ref_id(shop: Shop) -> None:
    shop.make_batch("card-1")
    shop.activate(ref_id="r-1")
    with refused(Code.REF_ID_CONFLICT, field="command"):
        shop.fund(50_000, ref_id="r-1")


def test_a_card_that_is_not_there_is_not_activated(shop: Shop) -> None:
    with refused(Code.CARD_NOT_FOUND):
        shop.activate()
    shop.make_batch("card-1")
    answer(
        shop.wallet.delete_card(
            DeleteCard(account_id=ACCOUNT, card_id=CardId("card-1"), deleted_by=KARI)
        )
    )
    with refused(Code.CARD_NOT_FOUND):
        shop.activate()


def test_a_printed_token_pays_once_its_card_is_active(shop: Shop) -> None:
    (made,) = shop.make_batch("card-1", token=REUSABLE)
    with refused(Code.CARD_INACTIVE):
        shop.draw(1, token=value_of(made))
    shop.activate()
    shop.draw(1, token=value_of(made))


def test_a_printed_token_without_a_lifetime_ends_with_its_card(shop: Shop) -> None:
    shop.make_batch("card-1", token=REUSABLE)
    card = shop.activate(expires_at_ms=NOON_MS + DAY_MS)
    assert [token.expires_at_ms for token in card.tokens] == [NOON_MS + DAY_MS]


def test_an_activation_gives_the_tokens_another_lifetime_and_use(shop: Shop) -> None:
    shop.make_batch("card-1", token=TokenWish(expires_in_s=7))
    card = shop.activate(
        token_expires_in_s=60,
        token_expires_after_transaction=False,
        expires_at_ms=NOON_MS + DAY_MS,
    )
    (token,) = card.tokens
    assert token.expires_at_ms == NOON_MS + 60_000
    assert not token.expires_after_transaction


def test_an_activation_leaves_what_it_does_not_mention(shop: Shop) -> None:
    shop.make_batch("card-1", token=TokenWish(expires_in_s=7))
    (token,) = shop.activate().tokens
    assert token.expires_at_ms == NOON_MS + 7_000
    assert token.expires_after_transaction


def test_a_token_that_died_before_the_activation_stays_dead(shop: Shop) -> None:
    (made,) = shop.make_batch("card-1", token=TokenWish(expires_in_s=1))
    shop.clock.pass_ms(1_000)
    shop.activate(token_expires_in_s=60)
    with refused(Code.TOKEN_EXPIRED):
        shop.info(value_of(made))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"amount_minor": -1}, "amount"),
        ({"ref_id": ""}, "ref_id"),
        ({"card_id": ""}, "card_id"),
        ({"account_id": "T1"}, "account_id"),
        ({"created_by": ""}, "created_by"),
        ({"customer_id": " "}, "customer_id"),
        ({"token_expires_in_s": 0}, "card_token.expires_in"),
        ({"active_from_ms": 5, "expires_at_ms": 5}, "expires_at"),
    ],
)
def test_a_malformed_activation_is_refused_naming_the_field(
    shop: Shop, change: dict[str, object], field: str
) -> None:
    shop.make_batch("card-1")
    with refused(Code.INVALID_FIELD, field=field):
        answer(shop.wallet.activate(activating(**change)))
    assert shop.status() == "inactive"


def test_an_activation_with_nothing_is_recorded(shop: Shop) -> None:
    shop.make_batch("card-1")
    shop.activate(0, ref_id=RefId("r-1"))
    assert shop.status() == "unused"
    assert len(shop.movements()) == 1
