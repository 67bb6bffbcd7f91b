"""Recall: a till is asked to give back what it holds. It says so in its feed, and may take time."""

from pos_app.domain.allowance import AllowanceState
from pos_app.domain.ids import AccountId, CardId, TillId
from pos_app.errors import Code, Refused
from pos_app.storage import till_allowances, tills
from pos_app.storage.statement import Connection
from pos_app.wallet.context import Context


def ask_back(connection: Connection, account_id: AccountId, card_id: CardId, at_ms: int) -> None:
    """Ask every till for what it holds of a card: somebody without a till came up short."""
    till_allowances.recall_elsewhere(connection, account_id, card_id, not_from=None, at_ms=at_ms)


def recall(
    connection: Connection,
    context: Context,
    account_id: AccountId,
    till_id: TillId,
    card_id: CardId | None = None,
) -> int:
    """Ask back every open allowance of a till, or those of one card; returns how many it is now.

    Raises:
        Refused: TILL_NOT_FOUND; ALLOWANCE_NOT_FOUND, it holds none.
    """
    if tills.lock_till(connection, account_id, till_id) is None:
        raise Refused(Code.TILL_NOT_FOUND, till_id=till_id)
    wanted = [
        held.allowance
        for held in till_allowances.list_allowances(connection, account_id, till_id)
        if held.allowance.state is AllowanceState.OPEN and card_id in {None, held.allowance.card_id}
    ]
    if not wanted:
        raise Refused(Code.ALLOWANCE_NOT_FOUND, till_id=till_id, card_id=card_id)
    now_ms = context.clock.now_ms()
    for allowance in wanted:
        till_allowances.recall(connection, allowance, now_ms)
    return len(wanted)
