"""What a wallet must do, told again in the fewest words: no database, no ref_ids, no threads."""

from dataclasses import dataclass, field

from pos_app.errors import Code


@dataclass
class Ledger:
    """One card: what was put on it, taken off it and is held."""

    funds_minor: int = 0
    drawdown_minor: int = 0
    reserved_minor: int = 0

    @property
    def available_minor(self) -> int:
        return self.funds_minor - self.drawdown_minor - self.reserved_minor


@dataclass
class Held:
    """One reservation: whose money it is, and how much is left of it."""

    card: str
    remaining_minor: int
    settled: bool = False


@dataclass
class Oracle:
    """Cards, reservations and one-shot tokens by name. Each method refuses, or does it."""

    cards: dict[str, Ledger] = field(default_factory=dict[str, Ledger])
    held: dict[str, Held] = field(default_factory=dict[str, Held])
    spent: set[str] = field(default_factory=set[str])

    def fund(self, card: str, amount_minor: int) -> Code | None:
        self.cards[card].funds_minor += amount_minor
        return None

    def draw(self, card: str, amount_minor: int, one_shot: str | None = None) -> Code | None:
        if one_shot in self.spent:
            return Code.TOKEN_USED
        if amount_minor > self.cards[card].available_minor:
            return Code.INSUFFICIENT_FUNDS
        self.cards[card].drawdown_minor += amount_minor
        if one_shot is not None:
            self.spent.add(one_shot)
        return None

    def reserve(self, card: str, amount_minor: int) -> Code | None:
        if amount_minor > self.cards[card].available_minor:
            return Code.INSUFFICIENT_FUNDS
        self.cards[card].reserved_minor += amount_minor
        return None

    def capture(self, name: str, amount_minor: int | None) -> Code | None:
        held = self.held[name]
        if held.settled:
            return Code.TRANSACTION_NOT_PENDING
        taken_minor = held.remaining_minor if amount_minor is None else amount_minor
        if taken_minor > held.remaining_minor:
            return Code.CAPTURE_EXCEEDS_RESERVATION
        self.cards[held.card].drawdown_minor += taken_minor
        self._let_go(held, taken_minor)
        return None

    def void(self, name: str) -> Code | None:
        held = self.held[name]
        if held.settled:
            return Code.TRANSACTION_NOT_PENDING
        self._let_go(held, held.remaining_minor)
        return None

    def _let_go(self, held: Held, amount_minor: int) -> None:
        self.cards[held.card].reserved_minor -= amount_minor
        held.remaining_minor -= amount_minor
        held.settled = held.remaining_minor == 0
