"""How a verb adds a fact to the till's chain: the journal's own way, handed over in `bootstrap`."""

from collections.abc import Mapping
from typing import Protocol

from pos_app.domain.operation import Operation, OperationKind
from pos_app.domain.till import Till
from pos_app.storage.statement import Connection


class Append(Protocol):
    """Adds an operation in the commit of what it tells (`journal.chain.append`)."""

    def __call__(
        self,
        connection: Connection,
        till: Till,
        kind: OperationKind,
        body: Mapping[str, object],
        *,
        amount_minor: int,
        at_ms: int,
    ) -> Operation:
        """Return the operation, bound to the one before; `amount_minor` is the money in it."""
        ...
