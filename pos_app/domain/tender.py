"""Tenders: the ways one sale is paid, each saying how it was approved."""

from enum import StrEnum

from pos_app.domain.ids import CardId, RefId, TenderId
from pos_app.domain.value import value


class Approval(StrEnum):
    """Who or what said that a tender is good. Shown on screen, receipt, journal and Z report."""

    OWN_BOOKS = "own_books"
    ONLINE = "online"
    ALLOWANCE = "allowance"
    FLOOR_LIMIT = "floor_limit"
    CASHIER = "cashier"


@value(kw_only=True)
class CardTender:
    """A part of the sale held on a card by a reservation, captured when the sale completes.

    The three ref ids are made with the tender, when the card was scanned, so that whatever is
    repeated after a crash is the same request again. `card_available_minor` is what the card can
    still spend with this reservation made; at a joined till with what central said last of it.
    `at_risk_minor` of it is held by no right: `approved_by` allowed it, by a floor limit.
    """

    tender_id: TenderId
    card_id: CardId
    card_name: str | None
    masked_code: str
    amount_minor: int
    card_available_minor: int
    transaction_id: str
    reserve_ref_id: RefId
    capture_ref_id: RefId
    void_ref_id: RefId
    approval: Approval
    approved_by: str | None = None
    at_risk_minor: int = 0


@value(kw_only=True)
class CashTender:
    """Cash: what it pays of the sale, what was handed over, and the rounding to whole coins.

    `received_minor = amount_minor + rounding_minor + change_minor`; the rounding may be negative.
    """

    tender_id: TenderId
    amount_minor: int
    received_minor: int
    rounding_minor: int = 0
    change_minor: int = 0


@value(kw_only=True)
class TerminalTender:
    """A payment on a bank terminal of its own, confirmed by the cashier."""

    tender_id: TenderId
    amount_minor: int
    approval: Approval = Approval.CASHIER


Tender = CardTender | CashTender | TerminalTender
