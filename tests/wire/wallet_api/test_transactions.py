"""A movement is shown with what it has and nothing more."""

import json

import msgspec

from pos_app.domain.ids import AccountId, CardId, RefId
from pos_app.domain.metadata import NO_METADATA
from pos_app.domain.money import Currency
from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.wire.wallet_api.transactions import TransactionAnswer, transaction_answer


def test_a_movement_is_read_at_the_other_end_as_it_was_shown() -> None:
    movement = Transaction(
        account_id=AccountId("T12345678"),
        card_id=CardId("c"),
        id="i",
        position=2,
        ref_id=RefId("r"),
        type=TransactionType.VOIDED,
        amount_minor=0,
        currency=Currency.EUR,
        parent_id="p",
        originated_by=None,
        metadata=NO_METADATA,
        created_at_ms=0,
        created_by="kari",
    )
    shown = msgspec.json.encode(transaction_answer(movement))
    assert json.loads(shown) == {
        "id": "i",
        "card_id": "c",
        "ref_id": "r",
        "type": "voided",
        "amount": 0,
        "currency": "EUR",
        "parent_id": "p",
        "metadata": {},
        "created_at": "1970-01-01T00:00:00Z",
        "created_by": "kari",
    }
    assert msgspec.json.decode(shown, type=TransactionAnswer).type is TransactionType.VOIDED
