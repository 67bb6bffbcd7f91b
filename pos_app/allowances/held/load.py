"""Load: value that was paid for here is spendable here at once, elsewhere when central has heard.

Central records it as a fund and as an allowance of the same amount to this till in one commit, so
that both ends count the same; the till gives it back once central has it.
"""

from pos_app.domain.allowance import Allowance, AllowanceId, AllowanceState, Origin
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.till import Till
from pos_app.storage.held_allowances import Held, add_allowance
from pos_app.storage.statement import Connection
from pos_app.wallet.context import Context


def hold_loaded(
    connection: Connection,
    context: Context,
    till: Till,
    *,
    ref_id: RefId,
    card_id: CardId,
    amount_minor: int,
    sequence: int,
) -> None:
    """Note the right to what a top-up, an activation or a refund put on a card in this commit.

    `ref_id` is what the money was put there by, `sequence` the operation that tells of it.
    """
    add_allowance(
        connection,
        till.till_id,
        Held(
            allowance=Allowance(
                allowance_id=AllowanceId(ref_id),
                card_id=card_id,
                origin=Origin.LOADED,
                amount_minor=amount_minor,
                captured_minor=0,
                soft_limit_minor=0,
                expires_at_ms=None,
                state=AllowanceState.OPEN,
            ),
            incarnation=till.incarnation,
            lifetime_ms=None,
            run_id=context.run_id,
            accepted_monotonic_ms=context.clock.monotonic_ms(),
            accepted_at_ms=context.clock.now_ms(),
            sequence=sequence,
        ),
    )
