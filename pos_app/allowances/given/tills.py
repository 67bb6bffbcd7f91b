"""The one door to central's end of allowances: commands go in, Futures come out.

A method that changes something resolves when that is durable; a denial is committed first and
raised afterwards. Whatever is wrong with the database comes as for `Wallet`: after OUTCOME_UNKNOWN
the same command again gives the outcome.
"""

from concurrent.futures import Future

from pos_app.allowances.given.card_acts import ActTold, AskAct, do_act, pins_of
from pos_app.allowances.given.change_policy import ChangePolicy, change_policy
from pos_app.allowances.given.enrol import Enrolled, EnrolTill, MadeCode, enrol, make_code
from pos_app.allowances.given.feed import (
    AskFeed,
    AskSnapshot,
    Fed,
    Snapshot,
    feed,
    is_news_waiting,
    snapshot,
)
from pos_app.allowances.given.find import AskCard, FoundCard, find
from pos_app.allowances.given.hello import Greeting, Hello, hello
from pos_app.allowances.given.lives import known_life
from pos_app.allowances.given.policy import Policy, policy_of
from pos_app.allowances.given.push import Push, Pushed, push
from pos_app.allowances.given.recall import recall
from pos_app.allowances.given.request import Answered, AskAllowance, request
from pos_app.allowances.given.write_off import (
    LifeExposure,
    WriteOff,
    WrittenOff,
    exposure,
    write_off,
)
from pos_app.domain.ids import AccountId, CardId, TillId
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.storage.till_allowances import HeldRow, list_allowances
from pos_app.storage.till_requests import GapRow, list_gaps
from pos_app.storage.tills import TillRow, list_tills
from pos_app.wallet.context import Context
from pos_app.wallet.futures import got, then


class Tills:
    """The tills of every account in one store."""

    def __init__(self, store: Store, context: Context, policy: Policy | None = None) -> None:
        self._store = store
        self._context = context
        self._policy = policy or Policy()

    def make_code(self, account_id: AccountId, till_id: TillId, *, by: str) -> Future[MadeCode]:
        """Make the one-time code that a till joins with."""
        return self._store.write(
            lambda connection: make_code(
                connection, self._context, self._policy, account_id, till_id, by
            )
        )

    def enrol(self, command: EnrolTill) -> Future[Enrolled]:
        """Begin the next life of a till."""
        return got(self._store.write(lambda connection: enrol(connection, self._context, command)))

    def public_key(self, account_id: AccountId, till_id: TillId, incarnation: int) -> Future[bytes]:
        """Return the key of one life of a till, by which it proves that it asks: TILL_NOT_FOUND."""
        return self._store.read(
            lambda connection: known_life(connection, account_id, till_id, incarnation).public_key
        )

    def hello(self, command: Hello) -> Future[Greeting]:
        """Say how far central is, and what the till is to do."""
        return self._store.write(lambda connection: hello(connection, self._context, command))

    def request(self, command: AskAllowance) -> Future[Answered]:
        """Give a till a right to spend, or say why not."""
        return self._store.write(
            lambda connection: request(
                connection, self._context, self._set(connection, command.account_id), command
            )
        )

    def push(self, command: Push) -> Future[Pushed]:
        """Take in what a till did, and say what became of it."""
        return self._store.write(lambda connection: push(connection, self._context, command))

    def feed(self, command: AskFeed) -> Future[Fed]:
        """Tell a till what is new since its cursor."""
        return self._store.write(
            lambda connection: feed(
                connection, self._context, self._set(connection, command.account_id), command
            )
        )

    def is_news_waiting(self, command: AskFeed) -> Future[bool]:
        """Tell whether asking again would bring anything."""
        return self._store.read(lambda connection: is_news_waiting(connection, command))

    def snapshot(self, command: AskSnapshot) -> Future[Snapshot]:
        """Tell a till one page of the cards that it is to know."""
        return self._store.read(
            lambda connection: snapshot(
                connection, self._context, self._set(connection, command.account_id), command
            )
        )

    def find(self, command: AskCard) -> Future[FoundCard]:
        """Tell a till what a token leads to that it was not told of."""
        return self._store.read(lambda connection: find(connection, self._context, command))

    def act(self, command: AskAct) -> Future[ActTold]:
        """Do something to cards that a person at a till asks for."""
        return got(
            then(
                self._store.read(lambda _: pins_of(self._context, command)),
                lambda pins: self._store.write(
                    lambda connection: do_act(connection, self._context, command, pins)
                ),
            )
        )

    def policy(self, account_id: AccountId) -> Future[Policy]:
        """Return how an account lends to its tills, and what they hear."""
        return self._store.read(lambda connection: self._set(connection, account_id))

    def change_policy(self, command: ChangePolicy) -> Future[Policy]:
        """Set how an account lends to its tills, and what they hear."""
        return self._store.write(
            lambda connection: change_policy(connection, self._context, self._policy, command)
        )

    def recall(
        self, account_id: AccountId, till_id: TillId, card_id: CardId | None = None
    ) -> Future[int]:
        """Ask a till to give back what it holds, of one card or of all."""
        return self._store.write(
            lambda connection: recall(connection, self._context, account_id, till_id, card_id)
        )

    def all_of(self, account_id: AccountId) -> Future[tuple[TillRow, ...]]:
        """Return every till of an account, by id."""
        return self._store.read(lambda connection: list_tills(connection, account_id))

    def exposure(self, account_id: AccountId, till_id: TillId) -> Future[tuple[LifeExposure, ...]]:
        """Return what each life of a till keeps reserved."""
        return self._store.read(lambda connection: exposure(connection, account_id, till_id))

    def allowances(self, account_id: AccountId, till_id: TillId) -> Future[tuple[HeldRow, ...]]:
        """Return every allowance a till ever had, the oldest first."""
        return self._store.read(lambda connection: list_allowances(connection, account_id, till_id))

    def gaps(self, account_id: AccountId, till_id: TillId) -> Future[tuple[GapRow, ...]]:
        """Return what came in with a till's operations and fits no card, the oldest first."""
        return self._store.read(lambda connection: list_gaps(connection, account_id, till_id))

    def write_off(self, command: WriteOff) -> Future[tuple[WrittenOff, ...]]:
        """End what a life of a till holds, by a person's decision."""
        return self._store.write(lambda connection: write_off(connection, self._context, command))

    def _set(self, connection: Connection, account_id: AccountId) -> Policy:
        return policy_of(connection, account_id, self._policy)
