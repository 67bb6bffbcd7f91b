"""The one door to what a till holds: what it may spend, what it asked for, what it gives back.

Every method returns at once with a Future that resolves when what it did is durable; errors are the
store's beside those named. Nothing here talks to central: `sync` does, and brings the answers.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from pos_app.allowances.held import life
from pos_app.allowances.held.accept import accept
from pos_app.allowances.held.chained import Append
from pos_app.allowances.held.giving_back import freeze_if_free, give_back
from pos_app.allowances.held.mirror import end_met, keep_pin, learn, meet, put_away_if_gone
from pos_app.allowances.held.spending import Spendable, spendable
from pos_app.allowances.held.wishes import Wish, wishes
from pos_app.domain.allowance import AllowanceId, Grant, RequestId
from pos_app.domain.card import Card
from pos_app.domain.ids import CardId
from pos_app.domain.joining import Joining, JoiningState, LearnedCard
from pos_app.domain.till import Till
from pos_app.storage import held_allowances, joinings, known_cards
from pos_app.storage.at_risk import sum_at_risk
from pos_app.storage.held_allowances import Held, OpenRequest
from pos_app.storage.held_conflicts import list_in_conflict
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.storage.witness import Witness, witnessed
from pos_app.wallet.context import Context
from pos_app.wallet.hashes import token_hash
from pos_app.wallet.resolve import resolve

T = TypeVar("T")

MOST_BACK_AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A card as this till knows it, and what of it can be spent here at this moment.

    `at_risk_minor` is what people allowed beyond all rights, on any card, before central answered.
    """

    card: Card
    spendable: Spendable
    at_risk_minor: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """Central asks for an allowance."""

    allowance_id: AllowanceId


News = LearnedCard | Recall


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What central answered to a request: a grant or none, and the card's amounts at that moment.

    `refused` says why there was none. `pin_verifier` comes with the grant of a card with a PIN.
    """

    request_id: RequestId
    card_id: CardId
    grant: Grant | None
    refused: str | None
    balance_minor: int
    available_minor: int
    as_of_ms: int
    pin_verifier: str | None = field(default=None, repr=False)


class Rights:
    """What `till`, which has joined central, holds. `append` is how the journal adds a fact.

    The `witness` sees each fact before anybody hears that it is durable.
    """

    def __init__(
        self,
        store: Store,
        context: Context,
        till: Till,
        append: Append,
        witness: Witness | None = None,
    ) -> None:
        self._store = store
        self._witness = witness
        self._context = context
        self._till = till
        self._append = append

    @property
    def till(self) -> Till:
        """Whose rights these are."""
        return self._till

    def joining(self) -> Future[Joining]:
        """Return the life that the till lives, with how far it has read the news."""
        return self._store.read(self._joined)

    def fence(self, state: JoiningState) -> Future[None]:
        """Spend nothing any more in this life; repeating it changes nothing."""
        return self._store.write(lambda connection: life.fence(connection, self._till, state))

    def find(self, token: str) -> Future[Found]:
        """Return the card a token leads to; spends nothing. Refused as the wallet's `info`."""
        return self._store.read(lambda connection: self._find(connection, token))

    def spendable(self, card_id: CardId) -> Future[Spendable]:
        """Return what can be spent of a card here at this moment."""
        return self._store.read(
            lambda connection: spendable(connection, self._context, self._till, card_id)
        )

    def ask(self, request: OpenRequest) -> Future[None]:
        """Note what is about to be asked for, so that a lost answer is asked for again."""
        return self._store.write(
            lambda connection: held_allowances.add_request(connection, self._till.till_id, request)
        )

    def open_requests(self) -> Future[tuple[OpenRequest, ...]]:
        """Return what was asked for and not answered."""
        return self._store.read(
            lambda connection: held_allowances.list_requests(connection, self._till.till_id)
        )

    def wishes(self) -> Future[tuple[Wish, ...]]:
        """Return what may be asked for ahead of any sale."""
        return self._store.read(lambda connection: wishes(connection, self._context, self._till))

    def take(self, answer: Answer) -> Future[Held | None]:
        """Keep what central gave, if it gave anything. Repeating it changes nothing.

        Refused: ALLOWANCE_OF_ANOTHER_LIFE, CARD_NOT_FOUND.
        """
        return self._chained(lambda connection: self._take(connection, answer))

    def forget(self, request_id: RequestId) -> Future[bool]:
        """Ask no more: central will never give anything for this request."""
        return self._store.write(
            lambda connection: held_allowances.forget_request(
                connection, self._till.till_id, request_id
            )
        )

    def held(self) -> Future[tuple[Held, ...]]:
        """Return every open allowance, in the order in which the till came by them."""
        return self._store.read(
            lambda connection: held_allowances.list_open(connection, self._till.till_id)
        )

    def read_news(self, epoch: str, after: int, news: Sequence[News]) -> Future[None]:
        """Take over news together with the cursor that covers them."""
        return self._chained(lambda connection: self._read_news(connection, epoch, after, news))

    def meet(self, token: str, told: LearnedCard) -> Future[None]:
        """Take over a card that was asked about by a token, which leads to it from now on."""
        return self._store.write(
            lambda connection: meet(connection, self._context, self._till, told, token)
        )

    def end_token(self, token: str) -> Future[None]:
        """Let a token lead nowhere from now on: central said that it leads to no card."""
        return self._store.write(
            lambda connection: end_met(connection, self._context, self._till, token)
        )

    def hash_of(self, token: str) -> bytes:
        """Return what central and this till know a token by."""
        return token_hash(self._context, self._till.account_id, token)

    def learn(self, told: LearnedCard) -> Future[None]:
        """Take over one card that was asked about, as the news would tell it."""
        return self._store.write(
            lambda connection: learn(connection, self._context, self._till, told)
        )

    def fill(
        self,
        page: Sequence[LearnedCard],
        *,
        epoch: str,
        feed_then: int,
        page_end: str | None,
        total: int,
    ) -> Future[None]:
        """Take over a page of the first fill and how far it has come; no `page_end` ends it.

        `feed_then` is where the feed goes on afterwards.
        """
        return self._store.write(
            lambda connection: self._fill(
                connection, page, epoch=epoch, feed_then=feed_then, page_end=page_end, total=total
            )
        )

    def begin_filling(self) -> Future[None]:
        """Forget the cursor: central says that it is of no use."""
        return self._store.write(self._begin_filling)

    def give_back_what_is_due(self) -> Future[int]:
        """Block what is recalled, over, of blocked cards, or loaded and known to central by now.

        What was loaded and never booked by central is spent no more.
        Returns how many go back; what payments in hand hold stays for the next time.
        """
        return self._chained(self._give_back_what_is_due)

    def give_back(self, allowance_id: AllowanceId) -> Future[bool]:
        """Block one allowance and say so in the chain; False when it is not open or is needed."""
        return self._chained(lambda connection: self._give_back(connection, allowance_id))

    def _chained(self, work: Callable[[Connection], T]) -> Future[T]:
        return witnessed(self._store, self._till, self._witness, work)

    def _joined(self, connection: Connection) -> Joining:
        return joinings.get_joining(connection, self._till.till_id, self._till.incarnation)

    def _find(self, connection: Connection, token: str) -> Found:
        card = resolve(connection, self._context, self._till.account_id, token)
        found = spendable(connection, self._context, self._till, card.card_id)
        at_risk = sum_at_risk(connection, self._till.till_id)
        return Found(card=card, spendable=found, at_risk_minor=at_risk.amount_minor)

    def _take(self, connection: Connection, answer: Answer) -> Held | None:
        known_cards.hear_amounts(
            connection,
            self._till.till_id,
            answer.card_id,
            balance_minor=answer.balance_minor,
            available_minor=answer.available_minor,
            as_of_ms=answer.as_of_ms,
        )
        held_allowances.forget_request(connection, self._till.till_id, answer.request_id)
        if answer.grant is None:
            return None
        if answer.pin_verifier is not None:
            keep_pin(connection, self._till, answer.card_id, answer.pin_verifier, answer.as_of_ms)
        return accept(connection, self._context, self._till, self._append, answer.grant)

    def _read_news(
        self, connection: Connection, epoch: str, after: int, news: Sequence[News]
    ) -> None:
        till = self._till
        for one in news:
            if isinstance(one, Recall):
                # Only who holds it gives it back: a copy of this till may have it, and spend it.
                held_allowances.note_recall(connection, till.till_id, one.allowance_id)
            else:
                learn(connection, self._context, till, one)
        joinings.read_on(connection, till.till_id, till.incarnation, epoch=epoch, after=after)

    def _fill(
        self,
        connection: Connection,
        page: Sequence[LearnedCard],
        *,
        epoch: str,
        feed_then: int,
        page_end: str | None,
        total: int,
    ) -> None:
        joined = self._joined(connection)
        for one in page:
            learn(connection, self._context, self._till, one, replacing=True)
        # The feed goes on where it stood before the first page was read.
        begun_at = feed_then if joined.snapshot_after is None else joined.snapshot_feed_after
        at_end = page_end is None
        joinings.fill_on(
            connection,
            replace(joined, feed_epoch=epoch, feed_after=(begun_at or 0) if at_end else 0),
            page_end=page_end,
            feed_then=None if at_end else begun_at,
            done=joined.snapshot_done + len(page),
            total=total,
        )

    def _begin_filling(self, connection: Connection) -> None:
        joined = self._joined(connection)
        joinings.fill_on(connection, joined, page_end=None, feed_then=0, done=0, total=0)

    def _give_back_what_is_due(self, connection: Connection) -> int:
        if self._joined(connection).state is not JoiningState.LIVE:
            # Books that were brought back do not know what they have spent since: R6.
            return 0
        for held in list_in_conflict(connection, self._till.till_id):
            freeze_if_free(connection, self._context, self._till, held)
        now_ms = self._context.clock.now_ms()
        count = 0
        for held in held_allowances.list_returnable(
            connection, self._till.till_id, now_ms, MOST_BACK_AT_ONCE
        ):
            if give_back(connection, self._context, self._till, self._append, held):
                count += 1
                put_away_if_gone(connection, self._till, held.allowance.card_id, at_ms=now_ms)
        return count

    def _give_back(self, connection: Connection, allowance_id: AllowanceId) -> bool:
        held = held_allowances.find_allowance(connection, self._till.till_id, allowance_id)
        is_live = self._joined(connection).state is JoiningState.LIVE
        if not is_live or held is None or not held_allowances.is_open(held):
            return False
        return give_back(connection, self._context, self._till, self._append, held)
