"""Holds every return against itself, its row and the money that it moved."""

from pos_app.domain.giving_back import CardBack
from pos_app.domain.metadata import canonical_json
from pos_app.domain.operation import OperationKind
from pos_app.domain.plain_return import plain_return, return_of
from pos_app.domain.till import Till
from pos_app.domain.transaction import TransactionType
from pos_app.journal.return_rights import RIGHTS
from pos_app.storage.agreement import has_moved
from pos_app.storage.journal import KeptOperation
from pos_app.storage.returns import find_return
from pos_app.storage.statement import Connection

Where = dict[str, object]


class ReturnsCheck:
    """Takes the operations of a chain; says which returns do not add up or moved no money."""

    def __init__(self, connection: Connection, till: Till) -> None:
        self._connection = connection
        self._till = till
        self.numbers: set[int] = set()
        self.wrong_sums: list[Where] = []
        self.not_moved: list[Where] = []

    def take(self, kept: KeptOperation) -> None:
        """Take one operation; those that are no returns are not looked at."""
        if kept.kind != OperationKind.SALE_RETURNED:
            return
        told = return_of(kept.body, self._till.till_id, kept.made_at_ms)
        where: Where = {"number": told.number}
        self.numbers.add(told.number)
        is_whole = sum(back.amount_minor for back in told.back) == told.returned.total_minor
        body = {name: said for name, said in kept.body.items() if name not in RIGHTS}
        as_written = canonical_json(plain_return(told)) == canonical_json(body)
        has_row = find_return(self._connection, self._till.till_id, told.return_id) == told
        if not (is_whole and as_written and has_row):
            self.wrong_sums.append(where)
        moves = [
            *((b, TransactionType.FUND) for b in told.back if isinstance(b, CardBack)),
            *((load, TransactionType.DRAWDOWN) for load in told.returned.loads),
        ]
        for move, type_ in moves:
            if not has_moved(
                self._connection,
                self._till.account_id,
                move.card_id,
                move.ref_id,
                type_,
                move.amount_minor,
            ):
                self.not_moved.append({**where, "card_id": move.card_id})
