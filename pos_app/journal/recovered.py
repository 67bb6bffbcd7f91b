"""What a till finds at a start of the time before it stopped."""

from typing import TYPE_CHECKING, Final

from pos_app.domain.sale import ParkedSale, Sale
from pos_app.domain.tender import CardTender, Tender
from pos_app.domain.value import value

if TYPE_CHECKING:
    from pos_app.domain.receipt import Receipt


@value(kw_only=True)
class Recovered:
    """The sale that was in hand with what was `kept` of its payments, and everything around it.

    `kept` is cash and bank payments; `released` was held on cards and is free again.
    """

    sale: Sale | None
    kept: tuple[Tender, ...]
    released: tuple[CardTender, ...]
    parked: tuple[ParkedSale, ...]
    unseen_receipt: "Receipt | None"


NOTHING_LEFT: Final = Recovered(sale=None, kept=(), released=(), parked=(), unseen_receipt=None)
"""What a till at rest finds."""
