"""What the books of a till are asked to do, as values: nothing here opens them."""

from pos_app.domain.floor_limit import FloorLimit
from pos_app.domain.ids import RefId, SaleId, TenderId
from pos_app.domain.money import Currency
from pos_app.domain.sale import Sale
from pos_app.domain.tender import Approval, Tender
from pos_app.domain.value import field, value


@value(kw_only=True)
class Reserve:
    """Hold an amount on the card a token leads to, for a sale. The ids were made at the scan.

    `approval` says who or what called it good; with a `floor_limit` a person did.
    """

    sale_id: SaleId
    tender_id: TenderId
    token: str = field(repr=False)
    masked_code: str
    amount_minor: int
    currency: Currency
    operator: str
    reserve_ref_id: RefId
    capture_ref_id: RefId
    void_ref_id: RefId
    approval: Approval = Approval.OWN_BOOKS
    floor_limit: FloorLimit | None = None


@value(kw_only=True)
class Completion:
    """A sale that is paid: what is to become a receipt. `sale.sale_id` makes it one for ever."""

    sale: Sale
    tenders: tuple[Tender, ...]
    operator: str
