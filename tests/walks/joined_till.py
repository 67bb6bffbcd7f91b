"""A joined till at work in this process, with its line: what the walks over a line stand on."""

import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from pos_app.bootstrap.books import Books, open_books
from pos_app.bootstrap.enrolling import introduce_to_central, join_central
from pos_app.bootstrap.joined import OpenLine
from pos_app.checkout.doors import FoundCard
from pos_app.domain.ids import RefId, SaleId, TenderId, new_uuid
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Sale
from pos_app.domain.tender import CardTender
from pos_app.journal.commands import Completion, Reserve
from pos_app.settings import TillSettings, write_settings
from pos_app.sync.status import LineStatus
from tests.journal.books import Books as BooksByHand
from tests.walks.own_central import ACCOUNT, OwnCentral

PATIENCE_S: Final = 60.0


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

    def hold(self, token: str, amount_minor: int, sale_id: SaleId) -> CardTender:
        """Hold an amount on a card for a sale, as a desk does it: find, hold."""
        found = self.find(token, amount_minor)
        return self.books.book.reserve(
            Reserve(
                sale_id=sale_id,
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

    def sell(self, token: str, amount_minor: int) -> Receipt:
        """Sell goods for a card: find, hold, complete."""
        goods = BooksByHand.goods(_Numbers(), amount_minor)  # type: ignore[arg-type]
        sale = Sale(sale_id=SaleId(new_uuid()), currency=Currency.NOK, lines=(goods,))
        tender = self.hold(token, amount_minor, sale.sale_id)
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


def joined_folder(tmp_path: Path, central: OwnCentral, till_id: str) -> Path:
    """Return the folder of a till that has just joined."""
    data = tmp_path / till_id
    data.mkdir()
    settings = TillSettings(account_id=ACCOUNT, till_id=till_id, key_folder=f"../{till_id}-key")
    write_settings(data, settings)
    if central.tills:
        joined = join_central(data, central.address, central.code(till_id))
    else:
        told = central.introduced(name=till_id)
        joined = introduce_to_central(data, told.address, told.client_id, told.secret)
    assert (joined.till_id, joined.incarnation) == (till_id, 1)
    return data
