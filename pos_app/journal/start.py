"""What a till finds of the time before it stopped, settled in one commit before it sells again."""

from pos_app.domain.till import Till
from pos_app.journal.recovered import Recovered
from pos_app.journal.tenders import release_all
from pos_app.storage.drafts import find_draft, list_parked
from pos_app.storage.sales import find_unseen
from pos_app.storage.statement import Connection
from pos_app.wallet.context import Context


def recover(connection: Connection, context: Context, till: Till, operator: str) -> Recovered:
    """Release what no receipt will ever capture, and return what else there is.

    A draft never outlives its sale: they end in one commit. Repeating it releases nothing more.
    """
    released = release_all(connection, context, till, operator)
    draft = find_draft(connection, till.till_id)
    return Recovered(
        sale=None if draft is None else draft.sale,
        kept=() if draft is None else draft.tenders,
        released=released,
        parked=list_parked(connection, till.till_id),
        unseen_receipt=find_unseen(connection, till.till_id),
    )
