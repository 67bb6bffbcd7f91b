"""Settle: what one operation means for the cards, whatever it says and whenever it comes (R7)."""

import logging
from functools import partial
from typing import Final

from pos_app.allowances.given.captured import Place, settle_capture
from pos_app.allowances.given.loaded import settle_load
from pos_app.allowances.given.returned import settle_accepted, settle_closed
from pos_app.allowances.given.said import Said
from pos_app.allowances.given.verdict import APPLIED, Verdict, joined
from pos_app.domain.allowance import IncarnationState, Outcome
from pos_app.domain.money import Currency
from pos_app.errors import Code, PosError
from pos_app.storage.savepoint import guarded
from pos_app.storage.statement import Connection
from pos_app.storage.tills import Life
from pos_app.wallet.context import Context

_LOG: Final = logging.getLogger(__name__)


def settle(connection: Connection, context: Context, life: Life, said: Said) -> Verdict:
    """Return what became of it. One that cannot be settled delays none of those behind it."""
    if said.unreadable is not None:
        fields = {"field": "body", "reason": said.unreadable}
        return Verdict(Outcome.CONFLICT, Code.INVALID_FIELD, fields)
    if not said.has_money:
        return untouched(life)
    done = guarded(connection, partial(_settled, connection, context, life, said))
    if isinstance(done, PosError):
        _LOG.warning("operation %d of %s is for a person: %s", said.sequence, life.till_id, done)
        return Verdict(Outcome.CONFLICT, done.code, done.fields)
    return done


def untouched(life: Life) -> Verdict:
    """Return the verdict on an operation that moves no money of a card."""
    if life.state is IncarnationState.LIVE:
        return APPLIED
    return Verdict(Outcome.LATE, Code.TILL_NOT_LIVE)


def _settled(connection: Connection, context: Context, life: Life, said: Said) -> Verdict:
    if said.accepted is not None:
        return settle_accepted(connection, context, life, said.accepted)
    if said.closed is not None:
        return settle_closed(connection, context, life, said.closed)
    place = Place(life=life, said=said, currency=Currency(str(said.currency)))
    return joined(
        [
            *(settle_capture(connection, context, place, one) for one in said.captures),
            *(settle_load(connection, context, place, one) for one in said.loads),
        ]
    )
