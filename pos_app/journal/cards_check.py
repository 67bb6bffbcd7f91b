"""Holds every act on a card that moves value against the money that it moved."""

from collections.abc import Iterator

from pos_app.domain.ids import CardId, RefId
from pos_app.domain.operation import OperationKind
from pos_app.domain.till import Till
from pos_app.domain.transaction import TransactionType
from pos_app.storage.agreement import has_moved
from pos_app.storage.journal import KeptOperation
from pos_app.storage.statement import Connection

_Move = tuple[str, str, TransactionType]


class CardsCheck:
    """Takes the operations of a chain; says which tell of value that never moved so."""

    def __init__(self, connection: Connection, till: Till) -> None:
        self._connection = connection
        self._till = till
        self.not_moved: list[dict[str, object]] = []

    def take(self, kept: KeptOperation) -> None:
        """Take one operation; those that move no value without a receipt are not looked at."""
        for card_id, ref_id, type_ in _moves_of(kept):
            if not has_moved(
                self._connection,
                self._till.account_id,
                CardId(card_id),
                RefId(ref_id),
                type_,
                kept.body["amount_minor"],
            ):
                self.not_moved.append({"sequence": kept.sequence, "card_id": card_id})


def _moves_of(kept: KeptOperation) -> Iterator[_Move]:
    body = kept.body
    if body.get("at_central"):
        return  # the money moved there, and its audit looks at it
    if kept.kind == OperationKind.CARD_CORRECTED:
        type_ = TransactionType.FUND if body["is_added"] else TransactionType.DRAWDOWN
        yield body["card_id"], body["ref_id"], type_
    elif kept.kind == OperationKind.CARD_VALUE_MOVED:
        yield body["from_card_id"], body["take_ref_id"], TransactionType.DRAWDOWN
        yield body["to_card_id"], body["put_ref_id"], TransactionType.FUND
