"""What an operation of a till asks of the wallet API: every movement of money in it, in order.

The ref_ids were made when a person acted and stand in the operation, so the same operation asks for
the same, to the byte, however often it is told.
"""

from typing import Final
from urllib.parse import quote

import msgspec
from msgspec import UNSET

from pos_app.allowances.given.said import Said, SaidCapture, SaidLoad
from pos_app.domain.ids import TillId
from pos_app.domain.money import Currency
from pos_app.errors import Broken, Code
from pos_app.sync.public.client import Call
from pos_app.wire.wallet_api.cards import ActivateRequest, TokenAfterActivation
from pos_app.wire.wallet_api.transactions import CaptureRequest, TransactionRequest, VoidRequest

_ENCODER: Final = msgspec.json.Encoder()


def fund_of(said: Said, load: SaidLoad, till_id: TillId) -> Call:
    """Return how an amount is put on a card that is active."""
    word = TransactionRequest(
        ref_id=load.ref_id,
        amount=load.amount_minor,
        currency=currency_of(said),
        card_id=load.card_id,
        type="fund",
        originated_by=till_id,
    )
    return Call("transactions", _ENCODER.encode(word))


def activation_of(said: Said, load: SaidLoad, till_id: TillId) -> Call:
    """Return how a card that was sold gets its first value."""
    word = ActivateRequest(
        amount=load.amount_minor,
        currency=currency_of(said),
        ref_id=load.ref_id,
        name=UNSET if load.card_name is None else load.card_name,
        originated_by=till_id,
        # A card handed over the counter is used until it is empty, not once.
        card_token=TokenAfterActivation(expires_after_transaction=False),
    )
    return Call(f"cards/{quote(load.card_id, safe='')}/activate", _ENCODER.encode(word))


def drawdown_body(
    *, ref_id: str, token: str, amount_minor: int, currency: Currency, till_id: TillId
) -> bytes:
    """Return how a till asks for the value that it then holds: a pending drawdown by token."""
    return _ENCODER.encode(
        TransactionRequest(
            ref_id=ref_id,
            amount=amount_minor,
            currency=currency,
            token=token,
            pending=True,
            originated_by=till_id,
        )
    )


def hold_of(
    allowance_id: str, *, card_id: str, amount_minor: int, currency: Currency, till_id: TillId
) -> Call:
    """Return how a till holds what it loaded itself, so that nobody else can spend it."""
    word = TransactionRequest(
        ref_id=f"hold:{allowance_id}",
        amount=amount_minor,
        currency=currency,
        card_id=card_id,
        pending=True,
        originated_by=till_id,
    )
    return Call("transactions", _ENCODER.encode(word))


def capture_of(capture: SaidCapture, index: int, transaction_id: str) -> Call:
    """Return how one part of what a card paid is taken from what is held there."""
    word = CaptureRequest(ref_id=capture.ref_of(index), amount=capture.parts[index].amount_minor)
    path = f"transactions/{quote(transaction_id, safe='')}/capture"
    return Call(path, _ENCODER.encode(word))


def drawdown_of(said: Said, capture: SaidCapture, index: int, till_id: TillId) -> Call:
    """Return how one part is taken of which nothing is held there."""
    word = TransactionRequest(
        ref_id=capture.ref_of(index),
        amount=capture.parts[index].amount_minor,
        currency=currency_of(said),
        card_id=capture.card_id,
        originated_by=till_id,
    )
    return Call("transactions", _ENCODER.encode(word))


def void_of(allowance_id: str, transaction_id: str) -> Call:
    """Return how a till gives back what is left of what it holds."""
    body = _ENCODER.encode(VoidRequest(ref_id=f"close:{allowance_id}"))
    return Call(f"transactions/{quote(transaction_id, safe='')}/void", body)


def currency_of(said: Said) -> Currency:
    """Return the currency of an operation that moves money."""
    if said.currency is None:
        raise Broken(Code.UNEXPECTED, reason="money_without_currency")
    return said.currency
