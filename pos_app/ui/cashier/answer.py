"""What a wish comes to: another workplace, and the events that go to the desk."""

from collections.abc import Callable

from msgspec import Struct

from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.events import Event
from pos_app.domain.ids import LineId, NewId, RefId, SaleId, TenderId
from pos_app.ui.cashier.workplace import Workplace


class Answer(Struct, frozen=True):
    """What comes of a wish. The events are posted in their order, then the workplace is shown."""

    workplace: Workplace
    events: tuple[Event, ...] = ()


class Means(Struct, frozen=True):
    """What answering takes: the articles, fresh ids and the time.

    `country` decides what numbers of the 20s hold: a price, a weight, a count.

    Ids are made here, when a person acts, and travel unchanged from then on.
    """

    shelf: Catalogue
    new_id: NewId
    now_ms: Callable[[], int]
    country: str = "no"

    def new_sale_id(self) -> SaleId:
        """Return the id of a sale that may be opened."""
        return SaleId(self.new_id())

    def new_line_id(self) -> LineId:
        """Return the id of a line that may be added."""
        return LineId(self.new_id())

    def new_tender_id(self) -> TenderId:
        """Return the id of a payment."""
        return TenderId(self.new_id())

    def new_ref_id(self) -> RefId:
        """Return the id under which the wallet will know a request for ever."""
        return RefId(self.new_id())
