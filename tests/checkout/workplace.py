"""A desk with real wallet and books behind it, for tests: answers come at once or when let in."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.desk import Desk
from pos_app.checkout.errands import Ports
from pos_app.checkout.policy import DEFAULT_POLICY, Policy
from pos_app.checkout.states import Session
from pos_app.domain.article import Article
from pos_app.domain.ids import ArticleId
from pos_app.domain.money import Currency
from pos_app.errors import Code, PosError, Unavailable
from pos_app.storage.store import Dialect, Store, Work
from tests.journal.books import OPERATOR, Books

T = TypeVar("T")

COFFEE = Article(
    article_id=ArticleId("coffee"),
    code="7038010000010",
    name="Coffee",
    group="Drinks",
    unit_price_minor=9_960,
    vat_basis_points=1_500,
    picture="coffee.svg",
)
BAG = Article(
    article_id=ArticleId("bag"),
    code="BAG-4711",
    name="Bag",
    group="Other",
    unit_price_minor=500,
    vat_basis_points=2_500,
)


class PowerCut(Exception):
    """The machine stopped here."""


class Trouble:
    """What is to happen to the next writes, by their number from 1; None is all well."""

    def __init__(self) -> None:
        self.count = 0
        self.cut_before: int | None = None
        self.cut_after: int | None = None
        self.not_done: dict[int, Code] = {}
        self.lost: dict[int, Code] = {}


class TroubledStore:
    """A store whose writes fail, get lost or stop with the machine, as `trouble` says."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.trouble = Trouble()

    @property
    def dialect(self) -> Dialect:
        return self._store.dialect

    def write(self, work: Work[T]) -> Future[T]:
        trouble = self.trouble
        trouble.count += 1
        if trouble.count == trouble.cut_before:
            raise PowerCut
        if trouble.count in trouble.not_done:
            return _failed(trouble.not_done[trouble.count])
        done = self._store.write(work)
        if trouble.count == trouble.cut_after:
            raise PowerCut
        if trouble.count in trouble.lost:
            return _failed(trouble.lost[trouble.count])
        return done

    def write_at_leisure(self, work: Work[T]) -> Future[T]:
        return self.write(work)

    def read(self, work: Work[T]) -> Future[T]:
        return self._store.read(work)

    def close(self) -> None:
        self._store.close()


def _failed(code: Code) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_exception(Unavailable(code))
    return future


class Workplace:
    """One desk. Answers come at once, or wait in `arriving` while `is_slow`."""

    def __init__(
        self,
        store: Store,
        *,
        start: bool = True,
        slow: bool = False,
        policy: Policy = DEFAULT_POLICY,
    ) -> None:
        self.store = TroubledStore(store)
        self.books = Books(self.store)
        self.is_slow = slow
        self.arriving: list[Callable[[], None]] = []
        self.timers: list[tuple[int, Callable[[], None]]] = []
        self.seen: list[Session] = []
        ports = Ports(
            till=self.books.till,
            wallet=self.books.wallet,
            book=self.books.book,
            clock=self.books.clock,
            deliver=self.deliver,
            later=lambda wait_ms, call: self.timers.append((wait_ms, call)),
        )
        self.desk = Desk(
            ports,
            operator=OPERATOR,
            currency=Currency.NOK,
            catalogue=Catalogue([COFFEE, BAG]),
            new_id=self.books.context.new_id,
            policy=policy,
        )
        self.desk.listen(self.seen.append)
        if start:
            self.desk.start()

    @property
    def session(self) -> Session:
        return self.desk.session

    def deliver(
        self,
        future: Future[T],
        on_done: Callable[[T], None],
        on_failed: Callable[[PosError], None],
    ) -> None:
        def finish() -> None:
            error = future.exception()
            if error is None:
                on_done(future.result())
            else:
                assert isinstance(error, PosError)
                on_failed(error)

        if self.is_slow:
            self.arriving.append(finish)
        else:
            finish()

    def let_in(self) -> None:
        """Let every waiting answer in, in its order, and those that come of them."""
        while self.arriving:
            self.arriving.pop(0)()

    def let_time_pass(self) -> int:
        """Let the first timer ring; return how long it waited."""
        wait_ms, call = self.timers.pop(0)
        call()
        return wait_ms

    def trouble_next(self) -> Trouble:
        """Return fresh trouble for the writes from here on."""
        self.store.trouble = Trouble()
        return self.store.trouble

    def pay_in_cash(self) -> None:
        """Hand over what is due, or ask for completion where nothing is."""
        if self.session.due_in_cash_minor:
            self.desk.give_cash(self.session.due_in_cash_minor)
        else:
            self.desk.ask_completion()
