"""What has to hold at every commit, asked of the rows themselves and of nobody's code."""

from collections import defaultdict
from typing import Any, Final

from pos_app.allowances.given.policy import Policy
from pos_app.errors import Code
from pos_app.simulation.hearing import Hearing
from pos_app.simulation.world import World
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store

PEOPLE: Final = "shop"
"""By whom central's rows are that no till made."""

Rows = list[tuple[Any, ...]]

_OVERDRAWN: Final = """
    SELECT card_id FROM card WHERE drawdown_minor + reserved_minor > funds_minor
        OR drawdown_minor < 0 OR reserved_minor < 0"""
_HELD_BY_NOBODY: Final = """
    SELECT c.card_id, c.reserved_minor FROM card c WHERE c.reserved_minor <> (
        SELECT COALESCE(SUM(r.amount_minor - r.captured_minor - r.released_minor), 0)
        FROM reservation r WHERE r.account_id = c.account_id AND r.card_id = c.card_id
            AND r.settled_at_ms IS NULL)"""
_NOT_SET_ASIDE: Final = """
    SELECT a.allowance_id, a.state FROM till_allowance a LEFT JOIN reservation r
        ON r.account_id = a.account_id AND r.card_id = a.card_id
            AND r.transaction_id = a.transaction_id
    WHERE a.state IN ('open', 'closing', 'frozen')
        AND (r.transaction_id IS NULL OR r.released_minor <> 0)"""
_TOO_MUCH_RESOLVED: Final = """
    SELECT transaction_id FROM reservation WHERE captured_minor + released_minor > amount_minor
        OR captured_minor < 0 OR released_minor < 0"""
_NEW_OPERATIONS: Final = """
    SELECT rowid, till_id, incarnation, sequence, hash, outcome, code FROM till_operation
    WHERE rowid > ? ORDER BY rowid"""
_NEWLY_LENT: Final = """
    SELECT r.rowid, a.till_id, a.card_id, a.amount_minor,
        c.funds_minor - c.drawdown_minor - c.reserved_minor + a.amount_minor,
        (SELECT COUNT(DISTINCT o.till_id) FROM till_allowance o WHERE o.account_id = a.account_id
            AND o.card_id = a.card_id AND o.till_id <> a.till_id AND o.state = 'open')
    FROM till_request r JOIN till_allowance a ON a.account_id = r.account_id
        AND a.till_id = r.till_id AND a.allowance_id = r.allowance_id
    JOIN card c ON c.account_id = a.account_id AND c.card_id = a.card_id
    WHERE r.rowid > ? AND r.content LIKE '%allowance_ahead%' ORDER BY r.rowid"""
_NEWLY_GIVEN: Final = """
    SELECT r.rowid, a.till_id, a.card_id, c.blocked_at_ms IS NOT NULL
    FROM till_request r JOIN till_allowance a ON a.account_id = r.account_id
        AND a.till_id = r.till_id AND a.allowance_id = r.allowance_id
    JOIN card c ON c.account_id = a.account_id AND c.card_id = a.card_id
    WHERE r.rowid > ? ORDER BY r.rowid"""
_NEWLY_TAKEN: Final = """
    SELECT t.rowid, t.card_id, t.type, t.created_by, c.blocked_at_ms IS NOT NULL
    FROM wallet_transaction t JOIN card c ON c.account_id = t.account_id AND c.card_id = t.card_id
    WHERE t.rowid > ? AND t.parent_id IS NULL AND t.type <> 'fund' ORDER BY t.rowid"""
_NEWLY_HELD: Final = """
    SELECT t.rowid, t.card_id, COALESCE(k.blocked, 0)
    FROM wallet_transaction t LEFT JOIN known_card k ON k.card_id = t.card_id
    WHERE t.rowid > ? AND t.type = 'pending_capture' ORDER BY t.rowid"""
_LAST_MOVEMENT: Final = "SELECT COALESCE(MAX(rowid), 0) FROM wallet_transaction"
_KEPT_AT_CENTRAL: Final = """
    SELECT a.till_id || '/' || a.allowance_id, a.state,
        r.amount_minor - r.captured_minor - r.released_minor
    FROM till_allowance a JOIN reservation r ON r.account_id = a.account_id
        AND r.card_id = a.card_id AND r.transaction_id = a.transaction_id
    WHERE a.origin = 'granted' AND a.state <> 'closed'"""
_RIGHTS_AND_MONEY: Final = """
    SELECT c.card_id FROM card c WHERE c.funds_minor - c.drawdown_minor <> (
        SELECT COALESCE(SUM(a.amount_minor - a.captured_minor), 0) FROM allowance a
        WHERE a.card_id = c.card_id AND a.state = 'open')"""
_USED_UP: Final = """
    SELECT allowance_id FROM allowance WHERE captured_minor > amount_minor OR captured_minor < 0"""
_HELD_BY_TILL: Final = """
    SELECT a.till_id || '/' || a.allowance_id, a.amount_minor - a.captured_minor
    FROM allowance a JOIN joining j ON j.till_id = a.till_id AND j.incarnation = a.incarnation
    WHERE a.origin = 'granted' AND a.state = 'open' AND j.state = 'live'"""
_CURSOR: Final = """
    SELECT till_id, incarnation, feed_epoch, feed_after, snapshot_feed_after IS NOT NULL
    FROM joining"""
_NEW_FACTS: Final = """
    SELECT rowid, till_id, incarnation, sequence, hash, previous_hash FROM journal
    WHERE rowid > ? ORDER BY rowid"""


def ask(store: Store, question: str, *values: object) -> Rows:
    """Return what the rows say."""

    def read(connection: Connection) -> Rows:
        return [tuple(row) for row in connection.exec_driver_sql(question, values)]

    return store.read(read).result()


class Watch:
    """Looks at every commit of every machine of one story."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.hearing = Hearing(world)
        self._last_operation = 0
        self._last_request = 0
        self._last_given = 0
        self._last_taken = 0
        self._last_held: dict[str, int] = {}
        self._cursors: dict[tuple[object, ...], int] = {}
        self._last_told: dict[tuple[str, int], int] = defaultdict(int)
        self._facts: dict[tuple[str, int, int], set[bytes]] = defaultdict(set)
        self._last_fact: dict[str, int] = defaultdict(int)
        self._kept: dict[str, tuple[str, int]] = {}
        self.by_hand: set[str] = set()
        """References that a person used up at central."""
        self.central_went_back = False
        self.forked: set[str] = set()
        """Tills of which there is more than one, or one that was brought back: by the story."""

    def look_at_central(self, store: Store) -> None:
        """Look at what central just committed."""
        self._none(store, 2, "a card is overdrawn", _OVERDRAWN)
        self._none(store, 3, "more or less is reserved than anybody holds", _HELD_BY_NOBODY)
        self._none(store, 3, "an allowance has nothing set aside for it", _NOT_SET_ASIDE)
        self._none(store, 10, "a reservation is resolved twice", _TOO_MUCH_RESOLVED)
        self._kept = {name: (state, kept) for name, state, kept in ask(store, _KEPT_AT_CENTRAL)}
        for row in ask(store, _NEW_OPERATIONS, self._last_operation):
            self._look_at_operation(*row)
        for row in ask(store, _NEWLY_LENT, self._last_request):
            self._look_at_lent(*row)
        self._look_at_stopped(store)

    def look_at_till(self, machine: str, store: Store) -> None:
        """Look at what a till just committed."""
        self._none(store, 4, "money and rights differ at a till", _RIGHTS_AND_MONEY)
        self._none(store, 4, "an allowance is used up twice", _USED_UP)
        for number, till, incarnation, sequence, hash_, _ in ask(
            store, _NEW_FACTS, self._last_fact[machine]
        ):
            self._last_fact[machine] = number
            self._facts[till, incarnation, sequence].add(hash_)
        self._look_at_cursors(machine, store)
        self._look_at_held(machine, store)
        for name, left_minor in ask(store, _HELD_BY_TILL):
            till = name.partition("/")[0]
            if self.central_went_back:
                break  # what it forgot it sets aside again when the till tells of it
            state, kept_minor = self._kept.get(name, ("", 0))
            if till not in self.forked and state != "written_off" and left_minor > kept_minor:
                self._world.violated(
                    3,
                    "a till may spend more than central keeps for it",
                    allowance=name,
                    left_minor=left_minor,
                    kept_minor=kept_minor,
                )

    def central_was_brought_back(self, store: Store) -> None:
        """Begin again with what an older central knows."""
        self.central_went_back = True
        self.hearing.central_was_brought_back()
        ((last,),) = ask(store, "SELECT COALESCE(MAX(rowid), 0) FROM till_operation")
        self._last_operation = last
        ((self._last_request,),) = ask(store, "SELECT COALESCE(MAX(rowid), 0) FROM till_request")
        self._last_given = self._last_request
        ((self._last_taken,),) = ask(store, _LAST_MOVEMENT)
        self._last_told.clear()
        told = ask(
            store,
            "SELECT till_id, incarnation, MAX(sequence) FROM till_operation"
            " WHERE outcome <> 'invalid' GROUP BY till_id, incarnation",
        )
        for till, incarnation, sequence in told:
            self._last_told[till, incarnation] = sequence

    def till_was_brought_back(self, machine: str, store: Store) -> None:
        """Begin again with what an older disk holds."""
        ((last,),) = ask(store, "SELECT COALESCE(MAX(rowid), 0) FROM journal")
        self._last_fact[machine] = last
        self._last_held.pop(machine, None)
        for place in [one for one in self._cursors if one[0] == machine]:
            del self._cursors[place]

    def _look_at_cursors(self, machine: str, store: Store) -> None:
        """News are taken over once and in their order, but where a till is filled anew."""
        for till, incarnation, epoch, after, is_filling in ask(store, _CURSOR):
            place = machine, till, incarnation, epoch
            if is_filling:
                self._cursors.pop(place, None)
                continue
            if after < self._cursors.get(place, 0):
                self._world.violated(
                    13, "a till hears again what it had heard", machine=machine, after=after
                )
            self._cursors[place] = after

    def _look_at_operation(
        self,
        number: int,
        till: str,
        incarnation: int,
        sequence: int,
        hash_: bytes,
        outcome: str,
        code: str | None,
    ) -> None:
        self._last_operation = number
        self._world.outcomes[outcome] += 1
        self._world.happened[f"{outcome}: {code}"] += 1
        self._world.note(f"outcome: {outcome}", till, incarnation, sequence, hash_.hex(), code)
        if outcome == "flagged" and code == Code.CARD_BLOCKED.value:
            self._world.note_fault("sold after it was blocked", till)
        if outcome == "invalid":
            return
        before = self._last_told[till, incarnation]
        if sequence != before + 1:
            self._world.violated(
                9, "central's log of a till has a gap", till=till, sequence=sequence, before=before
            )
        self._last_told[till, incarnation] = sequence
        if hash_ not in self._facts[till, incarnation, sequence]:
            self._world.violated(9, "central has what no till ever wrote", till=till, at=sequence)

    def _look_at_stopped(self, store: Store) -> None:
        """Of a card that is stopped nobody gets anything new at central."""
        for number, till, card, is_stopped in ask(store, _NEWLY_GIVEN, self._last_given):
            self._last_given = number
            if is_stopped:
                self._world.violated(17, "a right to a blocked card", till=till, card=card)
        for number, card, kind, by, is_stopped in ask(store, _NEWLY_TAKEN, self._last_taken):
            self._last_taken = number
            if is_stopped and by == PEOPLE:
                self._world.violated(17, "a blocked card pays at central", card=card, kind=kind)

    def _look_at_held(self, machine: str, store: Store) -> None:
        """Once a till has heard that a card is stopped no payment of it begins there."""
        if machine not in self._last_held:
            ((self._last_held[machine],),) = ask(store, _LAST_MOVEMENT)
        for number, card, is_stopped in ask(store, _NEWLY_HELD, self._last_held[machine]):
            self._last_held[machine] = number
            if is_stopped:
                self._world.violated(17, "a till sells of a blocked card", at=machine, card=card)

    def _look_at_lent(
        self,
        number: int,
        till: str,
        card: str,
        amount_minor: int,
        free_before_minor: int,
        others: int,
    ) -> None:
        """Ahead of a sale a till is lent a small part, and only where few others hold any."""
        self._last_request = number
        policy = Policy()
        most_minor = policy.lent_of(free_before_minor, lent_minor=0)
        if amount_minor > most_minor:
            self._world.violated(16, "too much is lent", till=till, lent_minor=amount_minor)
        if others >= policy.most_tills_a_card:
            self._world.violated(16, "a card is lent to too many tills", card=card, others=others)

    def _none(self, store: Store, invariant: int, sentence: str, question: str) -> None:
        for row in ask(store, question):
            self._world.violated(invariant, sentence, found=row)
