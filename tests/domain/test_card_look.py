from dataclasses import replace

import pytest

from pos_app.domain.card import Amounts, Card, CardType
from pos_app.domain.card_look import CardLook
from pos_app.domain.ids import AccountId, CardId
from pos_app.domain.joining import KnownCard
from pos_app.domain.money import Currency

CARD = Card(
    account_id=AccountId("T00000001"),
    card_id=CardId("card"),
    id="1",
    type=CardType.GIFT_CARD,
    currency=Currency.NOK,
    amount_minor=0,
    amounts=Amounts(),
    name=None,
    customer_id=None,
    pin_format=None,
    originated_by=None,
    metadata={},
    activated_at_ms=1,
    active_from_ms=None,
    expires_at_ms=None,
    created_at_ms=1,
    created_by="test",
)
KNOWN = KnownCard(
    card_id=CARD.card_id, version=1, balance_minor=0, available_minor=0, as_of_ms=1, blocked=False
)


@pytest.mark.parametrize(
    ("card", "known", "is_blocked"),
    [
        (CARD, None, False),
        (CARD, KNOWN, False),
        (CARD, replace(KNOWN, blocked=True), True),
        (replace(CARD, deleted_at_ms=2, deleted_by="Kari"), None, True),
    ],
)
def test_a_card_is_blocked_where_it_was_put_away(
    card: Card, known: KnownCard | None, *, is_blocked: bool
) -> None:
    look = CardLook(
        card=card, movements=(), has_older=False, held=(), is_joined=known is not None, known=known
    )
    assert look.is_blocked is is_blocked
