"""What the counter shows after the till started again.

The books have settled everything by then: what was held on cards of a sale without a receipt is
released, and a sale with a receipt is a sale. Here that becomes a session.
"""

from pos_app.checkout.effects import Effect, MarkReceiptSeen
from pos_app.checkout.outcomes import TillRecovered
from pos_app.checkout.states import Completed, SaleRestored, Selling, Session
from pos_app.domain.value import replace

Step = tuple[Session, tuple[Effect, ...]]


def recover(session: Session, event: TillRecovered) -> Step:
    """Bring back the sale in hand, or show the receipt nobody has seen, on a till at rest."""
    if not isinstance(session.phase, Selling) or session.sale.lines or session.requests:
        return session, ()
    started = replace(session, parked=event.parked)
    unseen = event.unseen_receipt
    if event.sale is not None:
        restored = replace(
            started, sale=event.sale, tenders=event.kept, last_receipt=unseen
        ).telling(SaleRestored(released=event.released))
        # Two at once: the change of the sale before can be read beside the sale in hand.
        return restored, () if unseen is None else (MarkReceiptSeen(sale_id=unseen.sale.sale_id),)
    if unseen is not None:
        phase = Completed(unseen, recovered=True)
        return replace(started, phase=phase, sale=unseen.sale, tenders=unseen.tenders), ()
    if event.released:
        return started.telling(SaleRestored(released=event.released)), ()
    return started, ()
