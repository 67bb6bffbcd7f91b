"""What this shop allows at its counter: bounds for slips and stray scans, and when a PIN counts."""

from pos_app.domain.floor_limit import NO_FLOOR_LIMIT, FloorLimitPolicy
from pos_app.domain.value import value


@value(kw_only=True)
class Policy:
    """The largest of everything that a cashier types; amounts in minor units, all inclusive.

    With `asks_pin` a card that has a PIN pays only once the PIN was entered. `floor_limit` is what
    a person may allow a card beyond what the till holds of it.
    """

    largest_quantity: int = 9_999
    largest_sale_minor: int = 100_000_000
    largest_cash_minor: int = 100_000_000
    largest_load_minor: int = 5_000_000
    asks_pin: bool = False
    floor_limit: FloorLimitPolicy = NO_FLOOR_LIMIT


DEFAULT_POLICY = Policy()
