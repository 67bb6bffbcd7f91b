"""A card as somebody at the desk looks at it, all of it on one snapshot; and lists of cards."""

from collections.abc import Mapping

from pos_app.domain.card import Card
from pos_app.domain.ids import CardId
from pos_app.domain.joining import KnownCard
from pos_app.domain.movement import Movement
from pos_app.domain.value import value


@value(kw_only=True)
class HeldAmount:
    """What one reservation still holds of a card, since when, and by which till or client."""

    amount_minor: int
    originated_by: str | None
    since_ms: int


@value(kw_only=True)
class CardLook:
    """A card with its tokens, the newest of its movements, and what is held of it.

    At a till that has joined central the card's own amounts are what this till holds of it, its
    movements are this till's, and `known` is what central said last of the whole card.
    """

    card: Card
    movements: tuple[Movement, ...]
    has_older: bool
    held: tuple[HeldAmount, ...]
    is_joined: bool
    known: KnownCard | None = None
    asks_central: bool = False

    @property
    def balance_minor(self) -> int:
        """What is on the whole card, as far as this till was told."""
        return self.card.amounts.balance_minor if self.known is None else self.known.balance_minor

    @property
    def is_blocked(self) -> bool:
        """Whether the card was put away, here or at central."""
        return self.card.deleted_at_ms is not None or (
            self.known is not None and self.known.blocked
        )


@value(kw_only=True)
class FoundCards:
    """A page of cards, newest first, and what central said of those it told of."""

    cards: tuple[Card, ...]
    known: Mapping[CardId, KnownCard]
    starting_after: str | None
    is_joined: bool
    asks_central: bool = False
