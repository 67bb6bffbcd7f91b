"""Central's tills as people at the command line look after them."""

from pos_app.bootstrap.central import CentralBooks
from pos_app.central.tills.invitation import invitation_to
from pos_app.domain.ids import TillId, checked_account_id

__all__ = ["invite"]


def invite(
    books: CentralBooks, account: str, till: str, address: str, by: str
) -> tuple[str, int, str]:
    """Return the one-time code that a till joins with, until when, and the text of its QR code."""
    made = books.tills.make_code(checked_account_id(account), TillId(till), by=by).result()
    return made.code, made.expires_at_ms, invitation_to(made, address)
