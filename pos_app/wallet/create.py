"""Create a transaction: which of fund, drawdown and reserve a request means."""

from pos_app.domain.transaction import Transaction, TransactionType
from pos_app.storage.statement import Connection
from pos_app.wallet.commands import CreateTransaction
from pos_app.wallet.context import Context
from pos_app.wallet.drawdown import drawdown
from pos_app.wallet.fund import fund
from pos_app.wallet.outcome import Outcome
from pos_app.wallet.pins import PinProof
from pos_app.wallet.reserve import reserve
from pos_app.wallet.well_formed import check_kind


def create_transaction(
    connection: Connection,
    context: Context,
    command: CreateTransaction,
    proof: PinProof | None = None,
) -> Outcome[Transaction]:
    """Do what the command says; denied and raised as for the verb it means.

    INVALID_FIELD as well for a `type` that is only ever an outcome, and for a pending fund.
    """
    check_kind(command)
    if command.type is TransactionType.FUND:
        return fund(connection, context, command, proof)
    if command.pending:
        return reserve(connection, context, command, proof)
    return drawdown(connection, context, command, proof)
