"""What this shop allows at its counter: bounds that catch a slip of the finger or a stray scan."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The largest of everything that a cashier types; amounts in minor units, all inclusive."""

    largest_quantity: int = 9_999
    largest_sale_minor: int = 100_000_000
    largest_cash_minor: int = 100_000_000
    largest_load_minor: int = 5_000_000


DEFAULT_POLICY = Policy()
