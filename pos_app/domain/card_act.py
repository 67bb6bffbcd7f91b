"""What a till that has joined central wants done to cards there, and what came of it.

An act's id is made when a person acts and is the same for ever: asked again it is answered as it
was, and nothing is done twice.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple, NewType

from pos_app.domain.card import CardType
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.joining import LearnedCard
from pos_app.domain.money import Currency

ActId = NewType("ActId", str)
"""Which act it is, of one till."""

MOST_AT_ONCE: Final = 100
"""So many cards are made by one act at the most."""


class ActKind(StrEnum):
    """What is to be done. A value is never given another meaning: answers are kept for ever."""

    MAKE = "make"
    CODE = "code"
    PIN = "pin"
    BLOCK = "block"
    PUT = "put"
    TAKE = "take"
    MOVE = "move"


class NewCard(NamedTuple):
    """A card that is to be made, without value."""

    card_id: CardId
    type: CardType


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAct:
    """One act on `card_id`, by `operator`; `approved_by` is who allowed it where somebody had to.

    `make` has `cards`, the first of which is `card_id`, and whether they get PINs; `put`, `take`
    and `move` have an amount in minor units of `currency`; `move` puts it on `to_card_id`.
    """

    act_id: ActId
    kind: ActKind
    card_id: CardId
    operator: str
    approved_by: str | None = None
    reason: str = ""
    amount_minor: int = 0
    currency: Currency | None = None
    to_card_id: CardId | None = None
    put_ref_id: RefId | None = None
    cards: tuple[NewCard, ...] = ()
    with_pins: bool = False

    @property
    def tells_secrets(self) -> bool:
        """Whether its answer holds a code or a PIN, which somebody has to be shown."""
        return self.kind in {ActKind.MAKE, ActKind.CODE, ActKind.PIN}


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneCard:
    """A card after an act on it, with the code or the PIN that was made for it."""

    card: LearnedCard
    code: str | None = field(default=None, repr=False)
    pin: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneAct:
    """What central did: the cards of the act, in its order."""

    act_id: ActId
    cards: tuple[DoneCard, ...]


class KeptState(StrEnum):
    """How an act stands that somebody has yet to hear the end of.

    Asked: no answer came. Done: its answer holds what nobody has put away. Refused: central said
    no after nobody waited for it any more.
    """

    ASKED = "asked"
    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAct:
    """An act as the till keeps it; `code` says why it was refused."""

    act: CardAct
    state: KeptState
    asked_at_ms: int
    code: str | None = None
