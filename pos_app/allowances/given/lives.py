"""The life of a till that speaks: found behind the lock of its till, or refused."""

from pos_app.domain.allowance import IncarnationState
from pos_app.domain.ids import AccountId, TillId
from pos_app.errors import Code, Refused
from pos_app.storage import till_allowances, tills
from pos_app.storage.statement import Connection
from pos_app.storage.tills import Life, TillRow


def locked_life(
    connection: Connection, account_id: AccountId, till_id: TillId, incarnation: int
) -> tuple[TillRow, Life]:
    """Keep everybody else away from the till until the commit, and return it with this life.

    Raises:
        Refused: TILL_NOT_FOUND.
    """
    tills.lock_till(connection, account_id, till_id)
    # Behind the lock: what it may do can have changed while we waited.
    life = known_life(connection, account_id, till_id, incarnation)
    return tills.get_locked_till(connection, account_id, till_id), life


def known_life(
    connection: Connection, account_id: AccountId, till_id: TillId, incarnation: int
) -> Life:
    """Return one life of a till.

    Raises:
        Refused: TILL_NOT_FOUND.
    """
    life = tills.find_life(connection, account_id, till_id, incarnation)
    if life is None:
        raise Refused(Code.TILL_NOT_FOUND, till_id=till_id, incarnation=incarnation)
    return life


def check_live(life: Life) -> None:
    """Refuse what only the latest life of a till may do: TILL_NOT_LIVE, with its `state`."""
    if life.state is not IncarnationState.LIVE:
        raise Refused(
            Code.TILL_NOT_LIVE,
            till_id=life.till_id,
            incarnation=life.incarnation,
            state=life.state.value,
        )


def quarantine(connection: Connection, life: Life) -> Life:
    """Let a life whose history forked do nothing any more; what it holds stays reserved (R5)."""
    if life.state is IncarnationState.LIVE:
        till_allowances.freeze(connection, life.account_id, life.till_id)
    tills.set_life_state(connection, life, IncarnationState.QUARANTINED)
    return life._replace(state=IncarnationState.QUARANTINED)
