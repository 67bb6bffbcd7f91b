"""Whole stories over a real line: sell online, lose central, sell on, start again, come back."""

import time
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import pytest

from pos_app.bootstrap.books import Books, open_books
from pos_app.bootstrap.enrolling import join_central
from pos_app.bootstrap.joined import OpenLine
from pos_app.bootstrap.upkeep import audit_of
from pos_app.checkout.doors import FoundCard
from pos_app.domain.ids import RefId, SaleId, TenderId, new_uuid
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Sale
from pos_app.domain.tender import Approval
from pos_app.errors import Code, PosError, Refused
from pos_app.journal.commands import Completion, Reserve
from pos_app.settings import TillSettings, write_settings
from pos_app.sync.status import LineStatus
from tests.journal.books import Books as BooksByHand
from tests.walks.own_central import ACCOUNT, OwnCentral

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

PATIENCE_S: Final = 60.0
NOTICED_S: Final = 2.0


class Workplace:
    """A joined till at work on its folder, with its line; what its strip would show is `status`."""

    def __init__(self, books: Books) -> None:
        assert books.joined is not None
        self.books = books
        self.status: LineStatus | None = None
        self.line = OpenLine(books.joined, books.clock, self._told)
        self.line.start()

    def _told(self, status: LineStatus) -> None:
        self.status = status

    @property
    def is_online(self) -> bool:
        return self.status is not None and self.status.is_online

    @property
    def pending(self) -> int:
        return 0 if self.status is None else self.status.kept.pending.count

    def find(self, token: str, wanted_minor: int = 0) -> FoundCard:
        return self.line.find(token, wanted_minor, Currency.NOK).result(PATIENCE_S)

    def sell(self, token: str, amount_minor: int) -> Receipt:
        """Sell goods for a card, as a desk does it: find, hold, complete."""
        found = self.find(token, amount_minor)
        goods = BooksByHand.goods(_Numbers(), amount_minor)  # type: ignore[arg-type]
        sale = Sale(sale_id=SaleId(new_uuid()), currency=Currency.NOK, lines=(goods,))
        tender = self.books.book.reserve(
            Reserve(
                sale_id=sale.sale_id,
                tender_id=TenderId(new_uuid()),
                token=token,
                masked_code="****",
                amount_minor=amount_minor,
                currency=Currency.NOK,
                operator="Kari",
                reserve_ref_id=RefId(new_uuid()),
                capture_ref_id=RefId(new_uuid()),
                void_ref_id=RefId(new_uuid()),
                approval=found.approval,
            )
        ).result(PATIENCE_S)
        completion = Completion(sale=sale, tenders=(tender,), operator="Kari")
        return self.books.book.complete(completion).result(PATIENCE_S)


class _Numbers:
    def new_id(self, kind: str) -> str:
        return f"{kind}-{new_uuid()}"


def wait_until(holds: Callable[[], bool], what: str, patience_s: float = PATIENCE_S) -> float:
    """Return how many seconds it took."""
    begun = time.monotonic()
    while not holds():
        assert time.monotonic() - begun < patience_s, what
        time.sleep(0.02)
    return time.monotonic() - begun


@contextmanager
def at_work(data: Path) -> Generator[Workplace]:
    with ExitStack() as closing:
        workplace = Workplace(closing.enter_context(open_books(data)))
        closing.callback(workplace.line.close)
        yield workplace


@pytest.fixture
def central(tmp_path: Path) -> Iterator[OwnCentral]:
    own = OwnCentral(tmp_path / "central")
    own.start()
    yield own
    own.stop()


def joined_folder(tmp_path: Path, central: OwnCentral, till_id: str) -> Path:
    """Return the folder of a till that has just joined."""
    data = tmp_path / till_id
    data.mkdir()
    settings = TillSettings(account_id=ACCOUNT, till_id=till_id, key_folder=f"../{till_id}-key")
    write_settings(data, settings)
    joined = join_central(data, central.address, central.code(till_id))
    assert (joined.till_id, joined.incarnation) == (till_id, 1)
    return data


def test_a_day_with_the_line_down(tmp_path: Path, central: OwnCentral) -> None:
    token = central.make_card("card-1", 100_000)
    data = joined_folder(tmp_path, central, "till-1")
    with at_work(data) as till:
        wait_until(lambda: till.is_online, "online")
        wait_until(lambda: knows(till, token), "the card")
        # Online: one question brings what the sale needs.
        assert till.find(token, 30_000).approval is Approval.ONLINE
        online = till.sell(token, 10_000)
        wait_until(lambda: taken_from(central) == 10_000, "the push")
        # Cut: the strip says so at once, what is held can be sold, and not an øre more.
        central.stop()
        noticed_s = wait_until(lambda: not till.is_online, "offline")
        assert noticed_s < NOTICED_S
        offline = till.sell(token, 15_000)
        with pytest.raises(Refused) as caught:
            till.sell(token, 5_001)
        assert caught.value.code is Code.INSUFFICIENT_FUNDS
        wait_until(lambda: till.pending > 0, "what waits")
    # A cold start with no network at all, and its first sale.
    with at_work(data) as till:
        again = till.sell(token, 5_000)
        assert (online.number, offline.number, again.number) == (1, 2, 3)
        assert again.tenders[0].approval is Approval.ALLOWANCE  # type: ignore[union-attr]
        assert not till.is_online
        central.start()
        wait_until(lambda: till.is_online, "online again")
        wait_until(lambda: taken_from(central) == 30_000, "the drain")
        wait_until(lambda: till.pending == 0, "the acknowledgement")
    sold_minor = 10_000 + 15_000 + 5_000
    assert central.card("card-1").amounts.drawdown_minor == sold_minor
    assert central.audit().clean
    assert audit_of(data).clean


def test_two_tills_offline_never_pass_the_funds(tmp_path: Path, central: OwnCentral) -> None:
    token = central.make_card("card-1", 20_000)
    folders = [joined_folder(tmp_path, central, name) for name in ("till-1", "till-2")]
    with at_work(folders[0]) as first, at_work(folders[1]) as second:
        for till in (first, second):
            wait_until(lambda till=till: till.is_online and knows(till, token), "the card")
            till.find(token, 15_000)
        central.stop()
        sold_minor = 0
        for till in (first, second):
            wait_until(lambda till=till: not till.is_online, "offline")
            for amount_minor in (15_000, 5_000, 5_000):
                sold_minor += _sold(till, token, amount_minor)
        assert sold_minor == 20_000
        central.start()
        for till in (first, second):
            wait_until(lambda till=till: till.is_online, "online again")
        wait_until(lambda: taken_from(central) == sold_minor, "the drain")
    assert central.card("card-1").amounts.drawdown_minor == sold_minor
    assert central.audit().clean


def taken_from(central: OwnCentral) -> int:
    """Return what was taken off the card, as central has it."""
    return central.card("card-1").amounts.drawdown_minor


def knows(till: Workplace, token: str) -> bool:
    try:
        till.find(token)
    except Refused:
        return False
    return True


def _sold(till: Workplace, token: str, amount_minor: int) -> int:
    try:
        till.sell(token, amount_minor)
    except PosError as error:
        assert error.code is Code.INSUFFICIENT_FUNDS  # noqa: PT017 - both are an answer here
        return 0
    return amount_minor
