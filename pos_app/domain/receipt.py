"""A receipt: the numbered record of a completed sale."""

from pos_app.domain.ids import TillId
from pos_app.domain.sale import Sale
from pos_app.domain.tender import CashTender, Tender
from pos_app.domain.value import value


@value(kw_only=True)
class Receipt:
    """What the books hold of one sale. Numbers count from 1 for each till, without gaps."""

    till_id: TillId
    number: int
    sale: Sale
    tenders: tuple[Tender, ...]
    operator: str
    completed_at_ms: int

    @property
    def change_minor(self) -> int:
        """What the customer got back in cash."""
        return sum(t.change_minor for t in self.tenders if isinstance(t, CashTender))

    @property
    def rounding_minor(self) -> int:
        """What rounding to whole coins added to (or took from) the sum paid."""
        return sum(t.rounding_minor for t in self.tenders if isinstance(t, CashTender))
