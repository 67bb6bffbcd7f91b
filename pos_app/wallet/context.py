"""What every verb is handed besides its command: time, ids, chance, keys and a few policies."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pos_app.domain.clock import Clock
from pos_app.domain.ids import AccountId, CardId, NewId
from pos_app.domain.token import Draw
from pos_app.domain.transaction import Transaction
from pos_app.storage.statement import Connection

Announce = Callable[[Connection, Transaction], None]
"""Notes, within the commit of a movement, that somebody is to hear of it."""

AnnounceAll = Callable[[Connection, Sequence[Transaction]], None]
"""The same for many movements of one account, looking once for who is to hear."""

AskBack = Callable[[Connection, AccountId, CardId, int], None]
"""Asks whoever holds some of a card to give it back: somebody came up short, or it was blocked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PinCost:
    """What one look at a PIN costs (argon2id). The default takes some 30 ms on a till.

    Every stored PIN names its own cost, so a change here holds for new PINs only.
    """

    rounds: int = 3
    memory_kib: int = 19_456
    lanes: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountKeys:
    """What lets a till know one account's tokens and PINs: 32 bytes each.

    Whoever holds them learns nothing of another account's, nor any token's value.
    """

    account_id: AccountId
    token_key: bytes = field(repr=False)
    pin_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The world of the wallet's verbs; built once, in `bootstrap`.

    The keys are 32 bytes each and never in the database. `account_keys` are those that central
    handed a joined till; every other account's are derived from keys of our own. `draw` makes PINs
    and salts. With `pin_required` a card that has a PIN is not drawn from by a token alone.
    `run_id` names this run of the program: times of the monotonic clock compare within one only.
    `announce` and `ask_back` are for central, where somebody may have subscribed and tills hold
    some of a card; a till has none. `alone` says that a verb is all there is to commit, so that it
    may be a commit of its own.
    """

    clock: Clock
    new_id: NewId
    draw: Draw
    token_hash_key: bytes = field(repr=False)
    token_value_key: bytes = field(repr=False)
    pin_key: bytes = field(repr=False)
    account_keys: AccountKeys | None = None
    pin_cost: PinCost = PinCost()
    pin_required: bool = False
    largest_batch: int = 1000
    run_id: str = ""
    announce: Announce | None = None
    announce_all: AnnounceAll | None = None
    ask_back: AskBack | None = None
    alone: bool = False
