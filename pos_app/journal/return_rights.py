"""A return at a joined till: value that is taken back is spent, value that is given is loaded."""

from typing import Final

from pos_app.allowances.held.load import hold_loaded
from pos_app.allowances.held.spending import check_covered, check_live, spend
from pos_app.domain.allowance import plain_parts
from pos_app.domain.giving_back import CardBack, ReturnReceipt
from pos_app.domain.ids import TenderId
from pos_app.domain.till import Till
from pos_app.storage.statement import Connection
from pos_app.wallet.context import Context

RIGHTS: Final = ("captures", "refunds")
"""What a joined till's return says beside the return itself, for central."""


def counted_off(
    connection: Connection, context: Context, till: Till, made: ReturnReceipt
) -> dict[str, object]:
    """Count what was taken back off the allowances, and return what the chain says of rights.

    Raises:
        Refused: TILL_MUST_JOIN_AGAIN, CARD_BLOCKED, INSUFFICIENT_FUNDS.
    """
    captures: list[dict[str, object]] = []
    for load in made.returned.loads:
        tender_id = TenderId(load.line_id)
        parts = spend(connection, context, till, load.card_id, tender_id, load.amount_minor)
        check_covered(connection, context, till, load.card_id, load.amount_minor)
        captures.append(
            {
                "tender_id": tender_id,
                "card_id": load.card_id,
                "capture_ref_id": load.ref_id,
                "parts": plain_parts(parts),
            }
        )
    refunds: list[dict[str, object]] = [
        {
            "ref_id": back.ref_id,
            "card_id": back.card_id,
            "amount_minor": back.amount_minor,
            "kind": "activation" if back.activated else "refund",
        }
        for back in made.back
        if isinstance(back, CardBack)
    ]
    if refunds:
        check_live(connection, till)
    told = {"captures": captures, "refunds": refunds}
    return {name: listed for name, listed in told.items() if listed}


def hold_refunds(
    connection: Connection, context: Context, till: Till, made: ReturnReceipt, sequence: int
) -> None:
    """Hold what was given back to cards: it is spendable here at once."""
    for back in made.back:
        if isinstance(back, CardBack):
            hold_loaded(
                connection,
                context,
                till,
                ref_id=back.ref_id,
                card_id=back.card_id,
                amount_minor=back.amount_minor,
                sequence=sequence,
            )
