"""The chain: each operation is bound to the one before when its commit is made."""

from collections.abc import Mapping

from pos_app.domain.operation import Operation, OperationKind, first_previous_hash
from pos_app.domain.till import Till
from pos_app.storage import journal, outbox
from pos_app.storage.statement import Connection


def append(
    connection: Connection,
    till: Till,
    kind: OperationKind,
    body: Mapping[str, object],
    *,
    amount_minor: int,
    at_ms: int,
    about: str | None = None,
) -> Operation:
    """Add a fact to the journal and to the outbox; `amount_minor` is the money in it.

    `about` names what it is later looked for by.
    """
    head = journal.find_head(connection, till.till_id, till.incarnation)
    if head is None:
        sequence, previous_hash = 1, first_previous_hash(till.till_id, till.incarnation)
    else:
        sequence, previous_hash = head.sequence + 1, head.hash
    operation = Operation(
        till_id=till.till_id,
        incarnation=till.incarnation,
        sequence=sequence,
        previous_hash=previous_hash,
        kind=kind,
        body=body,
        made_at_ms=at_ms,
    )
    journal.add_operation(connection, operation)
    if about is not None:
        journal.add_subject(connection, operation, about)
    outbox.add_pending(
        connection,
        till.till_id,
        incarnation=till.incarnation,
        sequence=sequence,
        amount_minor=amount_minor,
        at_ms=at_ms,
    )
    return operation
