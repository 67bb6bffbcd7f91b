"""The seven rules, blocked cards and lending, each broken on purpose: the stories find all out.

A mutant replaces names of the real code for as long as it is at large, and nothing else.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Any, Final

from pos_app.allowances.given import hello, lending, push, request
from pos_app.allowances.held import life, spending
from pos_app.domain.allowance import IncarnationState
from pos_app.domain.ids import AccountId, RefId
from pos_app.simulation import conversation
from pos_app.storage.statement import Connection
from pos_app.wallet import reserve
from pos_app.wallet.commands import CreateTransaction, VoidTransaction
from pos_app.wallet.context import Context
from pos_app.wallet.void import void

_LEASED: Final = """
    SELECT a.transaction_id FROM till_allowance a JOIN reservation r
        ON r.account_id = a.account_id AND r.card_id = a.card_id
            AND r.transaction_id = a.transaction_id
    WHERE a.account_id = ? AND a.card_id = ? AND r.settled_at_ms IS NULL AND a.state = 'open'
        AND """

Verb = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Change:
    """What takes the place of one name of a module or a class."""

    home: ModuleType | type
    name: str
    make: Callable[[Verb], object]


@dataclass(frozen=True, slots=True)
class Mutant:
    """One rule that is not kept."""

    changes: tuple[Change, ...]

    @contextmanager
    def at_large(self) -> Generator[None]:
        """Break the rule within the context."""
        kept = [getattr(change.home, change.name) for change in self.changes]
        for change, real in zip(self.changes, kept, strict=True):
            setattr(change.home, change.name, change.make(real))
        try:
            yield
        finally:
            for change, real in zip(self.changes, kept, strict=True):
                setattr(change.home, change.name, real)


def _released_at_once(reserve: Verb) -> Verb:
    def reserved(connection: Connection, context: Context, command: CreateTransaction) -> object:
        outcome = reserve(connection, context, command)
        _void(connection, context, command.account_id, outcome.get().id)
        return outcome

    return reserved


def _counted_as_done(_: Verb) -> Verb:
    return lambda *_, **__: True


def _never_so(_: Verb) -> Verb:
    return lambda *_, **__: False


def _not_done(_: Verb) -> Verb:
    return lambda *_, **__: None


def _held_by_nobody(_: Verb) -> Verb:
    return lambda *_, **__: {}


def _released_when(condition: str) -> Callable[[Verb], Verb]:
    """Let central take back what tills hold of a card whenever somebody asks for some of it."""

    def make(decided: Verb) -> Verb:
        def taken_back_first(
            connection: Connection,
            context: Context,
            policy: object,
            command: Any,  # noqa: ANN401
        ) -> object:
            values = (command.account_id, command.card_id)
            question = f"{_LEASED}{condition}".replace(":now", str(context.clock.now_ms()))
            found = connection.exec_driver_sql(question, values).scalars().all()
            for pending in found:
                _void(connection, context, command.account_id, str(pending))
            return decided(connection, context, policy, command)

        return taken_back_first

    return make


class _LikeAnyOther(bytes):
    """A hash that nobody compares."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False

    def __hash__(self) -> int:
        return 0


def _known_by_sequence(known: Verb) -> Verb:
    def by_sequence(*asked: object) -> object:
        rows = known(*asked)
        return {at: row._replace(hash=_LikeAnyOther(row.hash)) for at, row in rows.items()}

    return by_sequence


def _never_compared(_: Verb) -> Verb:
    return lambda *_: _LikeAnyOther()


def _only_what_is_timely(settled: Verb) -> Verb:
    def dropped(
        connection: Connection,
        context: Context,
        living: Any,  # noqa: ANN401
        fresh: Any,  # noqa: ANN401
        *,
        in_bulk: bool,
    ) -> object:
        is_live = living.state is IncarnationState.LIVE
        return settled(connection, context, living, fresh if is_live else (), in_bulk=in_bulk)

    return dropped


def _void(connection: Connection, context: Context, account_id: AccountId, pending: str) -> None:
    void(
        connection,
        context,
        VoidTransaction(
            account_id=account_id,
            transaction_id=pending,
            ref_id=RefId(f"mutant:{pending}"),
            created_by="mutant",
        ),
        holder=True,
    ).get()


MUTANTS: Final = {
    "R1 reserve first": Mutant((Change(request, "reserve", _released_at_once),)),
    "R2 durable before use": Mutant((Change(spending, "capture_from", _counted_as_done),)),
    "R3 only the holder returns": Mutant((Change(request, "_decided", _released_when("1 = 1")),)),
    "R4 time never moves money": Mutant(
        (Change(request, "_decided", _released_when("a.expires_at_ms <= :now")),)
    ),
    "R5 chained": Mutant(
        (
            Change(push, "_known", _known_by_sequence),
            Change(push, "_hash_before", _never_compared),
            Change(hello, "_hash_at", _never_compared),
        )
    ),
    "R6 fenced": Mutant(
        (
            Change(life, "fence", _not_done),
            Change(conversation, "is_behind", _never_so),
        )
    ),
    "R7 never dropped": Mutant((Change(push, "settled", _only_what_is_timely),)),
    "B1 a blocked card is not sold": Mutant((Change(spending, "is_stopped", _never_so),)),
    "B2 nobody gets a blocked card": Mutant(
        (
            Change(request, "check_not_blocked", _not_done),
            Change(reserve, "check_not_blocked", _not_done),
        )
    ),
    "L1 a part for two tills": Mutant((Change(lending, "open_by_till", _held_by_nobody),)),
}
"""By the rule that each breaks. B are of cards that were stopped, L1 of lending: no rules of R."""
