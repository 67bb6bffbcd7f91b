"""Floor limit: what a person may allow one payment beyond every right, at the shop's own risk."""

from typing import Final

from pos_app.domain.value import value


@value(kw_only=True)
class FloorLimit:
    """What a person allows for this one payment beyond what the till holds of the card."""

    amount_minor: int
    by: str


@value(kw_only=True)
class FloorLimitPolicy:
    """How far a till may go: for one payment, and with all that central has not heard of yet.

    Without a payment nothing may be allowed, by nobody.
    """

    payment_minor: int = 0
    till_minor: int = 0

    def most_minor(self, at_risk_minor: int) -> int:
        """Return the most that may be allowed now, with so much at risk already."""
        return max(0, min(self.payment_minor, self.till_minor - at_risk_minor))


NO_FLOOR_LIMIT: Final = FloorLimitPolicy()
