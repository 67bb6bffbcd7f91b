"""Resolve: what a scanned token leads to. Looking never spends a token."""

from dataclasses import replace

from pos_app.domain.card import Card
from pos_app.domain.ids import AccountId
from pos_app.errors import Code, Refused
from pos_app.storage.statement import Connection
from pos_app.storage.tokens import find_by_token
from pos_app.wallet.context import Context
from pos_app.wallet.hashes import token_hash
from pos_app.wallet.outcome import Denied, Granted, Outcome
from pos_app.wallet.pins import PinProof, judge
from pos_app.wallet.usable import check_lifetime


def resolve(connection: Connection, context: Context, account_id: AccountId, token: str) -> Card:
    """Return the card, whatever its status; its `tokens` are the one that was shown.

    A spent one-shot token still shows the card until its time is over; `used_at_ms` tells.

    Raises:
        Refused: TOKEN_UNKNOWN, also when the card was deleted; TOKEN_EXPIRED.
    """
    found = find_by_token(connection, account_id, token_hash(context, account_id, token))
    if found is None or found[1].deleted_at_ms is not None:
        raise Refused(Code.TOKEN_UNKNOWN)
    shown, card = found
    check_lifetime(shown.expires_at_ms, context.clock.now_ms())
    return replace(card, tokens=(shown,))


def resolve_with_pin(
    connection: Connection,
    context: Context,
    account_id: AccountId,
    token: str,
    pin: str,
    proof: PinProof | None = None,
) -> Outcome[Card]:
    """Return the card to whoever knows its PIN, and count the try: this one writes.

    A card without a PIN is shown to every PIN. Denied: INVALID_PIN, with the tries that are left;
    PIN_LOCKED, until when. Raises as `resolve`.
    """
    card = resolve(connection, context, account_id, token)
    refusal = judge(connection, context, account_id, card.card_id, pin, proof)
    return Granted(card) if refusal is None else Denied(refusal)
