"""Emergency rotation: a new turn of signing keys, after which no credential of before is believed.

Whoever learned a key of today, or even the master key, can make no credential of the next turn: its
keys need the chance that is in the database as well. Every worker, on every host, asks for the turn
each second; without the database it could answer nobody anyway.
"""

import asyncio
import logging
import secrets
from concurrent.futures import Future
from typing import Final

from pos_app.central.auth.credentials import Credentials
from pos_app.central.awaiting import outcome_of
from pos_app.domain.clock import Clock
from pos_app.errors import PosError
from pos_app.storage.signing_turns import SigningTurn, add_turn, current_turn
from pos_app.storage.store import Store

LOOK_EVERY_S: Final = 1.0
"""How long, at most, a worker goes on in the turn before."""

_SALT_BYTES: Final = 32
_LOG: Final = logging.getLogger(__name__)


class Turns:
    """The turns of signing keys in one store."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def current(self) -> Future[SigningTurn]:
        """Return the turn that holds."""
        return self._store.read(current_turn)

    def begin_next(self, *, by: str) -> Future[SigningTurn]:
        """Begin another turn: what was signed before is worth nothing once workers have looked."""
        salt = secrets.token_bytes(_SALT_BYTES)
        return self._store.write(
            lambda connection: add_turn(connection, salt, at_ms=self._clock.now_ms(), by=by)
        )


async def follow(turns: Turns, credentials: Credentials, every_s: float = LOOK_EVERY_S) -> None:
    """Keep the credentials of a worker in the turn that holds, until cancelled."""
    while True:
        try:
            credentials.turn_to(await outcome_of(turns.current()))
        except PosError as error:
            _LOG.warning("the turn of signing keys is not known: %s", error)
        await asyncio.sleep(every_s)
