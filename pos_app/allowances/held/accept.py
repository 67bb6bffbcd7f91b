"""Accept: an allowance becomes the till's, and its money the card's, in one commit.

R2: nothing is spent of an allowance that is not in the books. One that cannot be used here, because
its card has expired meanwhile, goes back in the same commit as it came.
"""

from typing import Final

from pos_app.allowances.held.chained import Append
from pos_app.domain.allowance import Allowance, AllowanceState, Grant, Origin
from pos_app.domain.ids import RefId
from pos_app.domain.operation import OperationKind
from pos_app.domain.till import Till
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Code, Refused
from pos_app.storage.held_allowances import Held, add_allowance, find_allowance
from pos_app.storage.joinings import see_clock
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import CreateTransaction
from pos_app.wallet.context import Context
from pos_app.wallet.fund import fund
from pos_app.wallet.outcome import Denied

BY_CENTRAL: Final = "central"


def accept(
    connection: Connection, context: Context, till: Till, append: Append, grant: Grant
) -> Held:
    """Keep the allowance and put its money where the wallet finds it. Repeating it changes nothing.

    Raises:
        Refused: ALLOWANCE_OF_ANOTHER_LIFE, it was given to another incarnation; CARD_NOT_FOUND, the
            till has not been told of the card yet.
    """
    if grant.incarnation != till.incarnation:
        raise Refused(
            Code.ALLOWANCE_OF_ANOTHER_LIFE,
            allowance_id=grant.allowance_id,
            incarnation=grant.incarnation,
        )
    known = find_allowance(connection, till.till_id, grant.allowance_id)
    if known is not None:
        return known
    funded = fund(
        connection,
        context,
        CreateTransaction(
            account_id=till.account_id,
            card_id=grant.card_id,
            ref_id=RefId(f"allowance:{grant.allowance_id}"),
            type=TransactionType.FUND,
            amount_minor=grant.amount_minor,
            currency=grant.currency,
            created_by=BY_CENTRAL,
            originated_by=till.till_id,
        ),
    )
    now_ms = context.clock.now_ms()
    told: dict[str, object] = {"allowance_id": grant.allowance_id, "card_id": grant.card_id}
    if isinstance(funded, Denied):
        kind, state = OperationKind.ALLOWANCE_CLOSED, AllowanceState.CLOSING
        told["remainder_minor"] = grant.amount_minor
    else:
        kind, state = OperationKind.ALLOWANCE_ACCEPTED, AllowanceState.OPEN
        told["amount_minor"] = grant.amount_minor
    operation = append(connection, till, kind, told, amount_minor=0, at_ms=now_ms)
    held = Held(
        allowance=Allowance(
            allowance_id=grant.allowance_id,
            card_id=grant.card_id,
            origin=Origin.GRANTED,
            amount_minor=grant.amount_minor,
            captured_minor=0,
            soft_limit_minor=grant.soft_limit_minor,
            expires_at_ms=grant.expires_at_ms,
            state=state,
        ),
        incarnation=till.incarnation,
        lifetime_ms=grant.expires_at_ms - grant.granted_at_ms,
        run_id=context.run_id,
        accepted_monotonic_ms=context.clock.monotonic_ms(),
        accepted_at_ms=now_ms,
        sequence=operation.sequence,
    )
    add_allowance(connection, till.till_id, held)
    see_clock(connection, till.till_id, till.incarnation, now_ms)
    return held
