"""What all acts on cards have in common: whose cards they are, why, and who did it."""

from collections.abc import Mapping

from pos_app.domain.operation import OperationKind
from pos_app.domain.till import Till
from pos_app.errors import Code, Refused
from pos_app.journal.card_commands import Person
from pos_app.journal.noting import note
from pos_app.storage.statement import Connection
from pos_app.wallet.context import Context


def check_own(till: Till) -> None:
    """Refuse to change cards that central looks after: ONLY_AT_CENTRAL."""
    if till.joined:
        raise Refused(Code.ONLY_AT_CENTRAL)


def check_reason(reason: str) -> None:
    """Refuse an act that nobody gives a reason for: INVALID_FIELD."""
    if not reason.strip():
        raise Refused(Code.INVALID_FIELD, field="reason", reason="empty")


def note_act(
    connection: Connection,
    context: Context,
    till: Till,
    kind: OperationKind,
    by: Person,
    body: Mapping[str, object],
) -> None:
    """Add the fact to the chain, with whoever approved it where somebody had to."""
    whole = dict(body) if by.approved_by is None else {**body, "approved_by": by.approved_by}
    note(connection, context, till, kind, by.operator, whole)
