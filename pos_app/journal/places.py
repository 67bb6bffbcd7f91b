"""Where in the chain things lie: what the last Z covers, and what came after it."""

from pos_app.domain.day_report import Place
from pos_app.domain.operation import OperationKind
from pos_app.domain.till import Till
from pos_app.storage import journal, sales
from pos_app.storage.journal import KeptOperation
from pos_app.storage.statement import Connection

BEFORE_ALL: Place = (0, 0)


def last_z(connection: Connection, till: Till) -> KeptOperation | None:
    """Return the operation of the newest Z, None before the first."""
    return journal.find_last_of_kind(connection, till.till_id, OperationKind.Z_REPORT)


def end_of(z_report: KeptOperation | None) -> Place:
    """Return up to where a Z covers the chain."""
    if z_report is None:
        return BEFORE_ALL
    incarnation, sequence = z_report.body["to"]
    return int(incarnation), int(sequence)


def is_closed(connection: Connection, till: Till, number: int) -> bool:
    """Tell whether a Z covers the sale with this receipt number."""
    place = sales.find_place(connection, till.till_id, number)
    return place is not None and place <= end_of(last_z(connection, till))
