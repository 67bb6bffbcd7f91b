"""What a session's steps tell the journal: lines taken off, sales given up, put aside, taken up.

Pure: two sessions in, facts out. A sale that becomes a receipt tells its own story.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pos_app.checkout.states import Completed, Session
from pos_app.domain.sale import GoodsLine, Line

if TYPE_CHECKING:
    from pos_app.domain.operation import OperationKind

Fact = tuple["OperationKind", str, dict[str, object]]
"""What happened, who stood at the till, and what is to be known of it, as plain values."""

Note = Callable[["OperationKind", str, dict[str, object]], object]


class Watch:
    """Listens to a desk and notes what no receipt will tell."""

    def __init__(self, session: Session, note: Note) -> None:
        self._session = session
        self._note = note

    def session_changed(self, session: Session) -> None:
        """Note what came of the last step."""
        before, self._session = self._session, session
        for fact in facts_between(before, session):
            self._note(*fact)


def facts_between(before: Session, after: Session) -> Iterator[Fact]:
    """Return the facts in the order in which they are told."""
    if before.sale_id == after.sale_id:
        yield from _corrections(before, after)
        return
    recalled = {parked.sale.sale_id for parked in before.parked}
    is_left = bool(before.sale.lines) and not isinstance(before.phase, Completed)
    if not is_left and after.sale_id not in recalled:
        return
    from pos_app.domain.operation import OperationKind  # noqa: PLC0415 - as few sales are noted

    if is_left:
        parked = {one.sale.sale_id for one in after.parked} - recalled
        kind = (
            OperationKind.SALE_PARKED if before.sale_id in parked else OperationKind.SALE_CANCELLED
        )
        yield kind, before.operator, _sale(before)
    if after.sale_id in recalled:
        yield OperationKind.SALE_RECALLED, after.operator, _sale(after)


def _corrections(before: Session, after: Session) -> Iterator[Fact]:
    kept = {line.line_id: line for line in after.sale.lines}
    for line in before.sale.lines:
        less = _less(line, kept.get(line.line_id))
        if less is not None:
            from pos_app.domain.operation import OperationKind  # noqa: PLC0415 - the same

            quantity, amount_minor = less
            body: dict[str, object] = {
                "sale_id": before.sale_id,
                "line_id": line.line_id,
                "name": line.article.name if isinstance(line, GoodsLine) else line.masked_code,
                "quantity": quantity,
                "amount_minor": amount_minor,
            }
            yield OperationKind.LINE_CORRECTED, after.operator, body


def _less(line: Line, now: Line | None) -> tuple[int, int] | None:
    """Return how many fewer there are and what they came to, None where there are not fewer."""
    if not isinstance(line, GoodsLine):
        return (1, line.amount_minor) if now is None else None
    kept = now.quantity if isinstance(now, GoodsLine) else 0
    fewer = line.quantity - kept
    return (fewer, fewer * line.article.unit_price_minor) if fewer > 0 else None


def _sale(session: Session) -> dict[str, object]:
    total_minor = session.sale.totals().total_minor
    return {"sale_id": session.sale_id, "amount_minor": total_minor}
