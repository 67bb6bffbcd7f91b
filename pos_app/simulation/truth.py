"""What people know without any computer: what was paid onto cards and what was carried away for it.

The rows of tills and of central are held against it, never it against them.
"""

from collections import Counter
from dataclasses import dataclass

from pos_app.simulation.world import World


@dataclass(frozen=True, slots=True)
class Paper:
    """A receipt in somebody's hand: which fact of which till it stands for."""

    sale_id: str
    till_id: str
    incarnation: int
    sequence: int
    hash: bytes
    moves_cards: bool = True


class Truth:
    """The money of one story, in minor units by card, and the receipts that were handed out."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.loaded = Counter[str]()
        self.spent = Counter[str]()
        self.at_central = Counter[str]()
        self.risk_minor = 0
        self.papers: dict[str, Paper] = {}
        self.lost: set[str] = set()

    def pay_in(self, card: str, amount_minor: int) -> None:
        """Note that somebody paid for value on a card."""
        self.loaded[card] += amount_minor

    def carry_away(self, card: str, amount_minor: int) -> None:
        """Note that somebody left with goods for a card's value; look at the whole of it."""
        self.spent[card] += amount_minor
        excess_minor = self.excess_minor
        if excess_minor > self.risk_minor:
            self._world.violated(
                5,
                "goods went for more than was ever paid in",
                card=card,
                excess_minor=excess_minor,
                bound_minor=self.risk_minor,
            )

    @property
    def excess_minor(self) -> int:
        """By how much more went away than was paid in, card by card."""
        return sum(max(0, self.spent[card] - self.loaded[card]) for card in self.spent)

    def take_risk(self, amount_minor: int, why: str) -> None:
        """Note that an accident that nothing can undo puts so much at risk, and no more."""
        self.risk_minor += amount_minor
        self._world.note("risk", amount_minor, why)

    def hand_out(self, paper: Paper) -> None:
        """Note that a receipt is in somebody's hand; it stays there."""
        self.papers[paper.sale_id] = paper

    def lose(self, sale_ids: set[str]) -> None:
        """Note that the only books that held these receipts are gone."""
        self.lost |= sale_ids
