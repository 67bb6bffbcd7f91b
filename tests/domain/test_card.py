"""A card's status, in the order that rules when several would fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.card import Amounts, Card, CardStatus, CardType
from pos_app.domain.ids import AccountId, CardId
from pos_app.domain.money import Currency

NOW_MS = 1_000


def card(
    *,
    funds_minor: int = 0,
    drawdown_minor: int = 0,
    reserved_minor: int = 0,
    activated: bool = True,
    expires_at_ms: int | None = None,
) -> Card:
    return Card(
        account_id=AccountId("T00000000"),
        card_id=CardId("card-1"),
        id="id-1",
        type=CardType.GIFT_CARD,
        currency=Currency.NOK if activated else None,
        amount_minor=funds_minor,
        amounts=Amounts(
            funds_minor=funds_minor,
            drawdown_minor=drawdown_minor,
            reserved_minor=reserved_minor,
        ),
        name=None,
        customer_id=None,
        pin_format=None,
        originated_by=None,
        metadata={},
        activated_at_ms=0 if activated else None,
        active_from_ms=None,
        expires_at_ms=expires_at_ms,
        created_at_ms=0,
        created_by="kari",
    )


@pytest.mark.parametrize(
    ("it", "status"),
    [
        (card(activated=False), CardStatus.INACTIVE),
        (card(activated=False, expires_at_ms=0), CardStatus.INACTIVE),
        (card(funds_minor=5, drawdown_minor=5, expires_at_ms=NOW_MS), CardStatus.EXPIRED),
        (card(funds_minor=5, expires_at_ms=NOW_MS), CardStatus.EXPIRED),
        (card(funds_minor=5, expires_at_ms=NOW_MS + 1), CardStatus.UNUSED),
        (card(funds_minor=5, drawdown_minor=5), CardStatus.USED),
        (card(funds_minor=5, drawdown_minor=1), CardStatus.PARTIALLY_USED),
        (card(funds_minor=5, reserved_minor=5), CardStatus.UNUSED),
        (card(funds_minor=5), CardStatus.UNUSED),
        (card(), CardStatus.UNUSED),
    ],
)
def test_the_status_follows_from_dates_and_amounts(it: Card, status: CardStatus) -> None:
    assert it.status_at(NOW_MS) is status


@given(funds=st.integers(0, 100), drawn=st.integers(0, 100), held=st.integers(0, 100))
def test_balance_and_available_are_what_the_documentation_says(
    funds: int, drawn: int, held: int
) -> None:
    amounts = Amounts(funds_minor=funds, drawdown_minor=drawn, reserved_minor=held)
    assert amounts.balance_minor == funds - drawn
    assert amounts.available_minor == funds - drawn - held
    assert amounts.balance_minor - amounts.available_minor == held
