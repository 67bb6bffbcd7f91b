"""Facts of a till that move no money on cards: who came, what was opened, what was corrected."""

from collections.abc import Mapping
from concurrent.futures import Future

from pos_app.domain.operation import OperationKind
from pos_app.domain.till import Till
from pos_app.journal.chain import append
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.wallet.context import Context


class Notes:
    """Writes such facts down, each in a commit of its own. Errors are the store's."""

    def __init__(self, store: Store, context: Context, till: Till) -> None:
        self._store = store
        self._context = context
        self._till = till

    def note(
        self, kind: OperationKind, operator: str, body: Mapping[str, object] | None = None
    ) -> Future[None]:
        """Note that it happened, and who was at the till; `body` holds plain values only."""
        return self._store.write(
            lambda connection: note(
                connection, self._context, self._till, kind, operator, body or {}
            )
        )


def note(
    connection: Connection,
    context: Context,
    till: Till,
    kind: OperationKind,
    operator: str,
    body: Mapping[str, object],
) -> None:
    """Add the fact to the chain. It holds no money that central has to know of."""
    whole = {"operator": operator, **body}
    append(connection, till, kind, whole, amount_minor=0, at_ms=context.clock.now_ms())
