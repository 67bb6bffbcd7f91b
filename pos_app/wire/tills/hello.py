"""HELLO: both ends say how far they are before anything else (message 2)."""

from typing import Literal

from pos_app.domain.allowance import IncarnationState
from pos_app.wire.wallet_api.shapes import Word


class HelloRequest(Word, kw_only=True):
    """How far the till's chain goes, and where its copy of central's news ends.

    `hash` (hex) is of operation `sequence`; of sequence 0 it is what the first is bound to.
    """

    incarnation: int
    sequence: int
    hash: str
    feed_epoch: str
    feed_after: int


class HelloAnswer(Word, kw_only=True):
    """How far central is, and what the till is to do.

    `push` from `last_sequence` on (that is also the answer of a central restored from a backup);
    `in_step`; `enrol`, the till is behind what it once told or a newer life of it exists, so it
    spends nothing offline any more; `quarantine`, its history forked. `snapshot` says that the
    feed's cursor is of no use. `holds_last`: the operation that the till named lies at central, in
    the chain or beside it, and so all before it; a central that does not say so may lack some.
    """

    verdict: Literal["push", "in_step", "enrol", "quarantine"]
    state: IncarnationState
    last_sequence: int
    last_hash: str
    holds_last: bool = False
    snapshot: bool
    feed_epoch: str
