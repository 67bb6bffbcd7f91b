"""Invitations: what the office hands to whoever stands at a till that is to join."""

from pos_app.allowances.given.enrol import MadeCode
from pos_app.wire.tills.enrol import Invitation, invitation_text


def invitation_to(made: MadeCode, address: str) -> str:
    """Return the text of the QR code that a till scans: central's address, account and code."""
    return invitation_text(Invitation(address=address, account_id=made.account_id, code=made.code))
