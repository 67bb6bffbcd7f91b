"""The books of one till: the one door to its receipts, its open tenders and the sale in hand.

Every method returns at once with a Future. A till's store has one writer: what is asked for is done
in that order, each durable before its Future resolves, so what is asked later sees what was asked
before. Errors are the store's beside those named.
"""

from concurrent.futures import Future

from pos_app.domain.floor_limit import NO_FLOOR_LIMIT, FloorLimitPolicy
from pos_app.domain.ids import SaleId, TenderId
from pos_app.domain.outbox import Pending
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import ParkedSale, Sale
from pos_app.domain.tender import CardTender, Tender
from pos_app.domain.till import Till
from pos_app.journal.commands import Completion, Reserve
from pos_app.journal.completion import complete
from pos_app.journal.recovered import Recovered
from pos_app.journal.signing import Signer
from pos_app.journal.start import recover
from pos_app.journal.tenders import release, reserve
from pos_app.journal.verify import Finding, verify
from pos_app.storage import drafts, outbox, sales
from pos_app.storage.returns import last_receipt_number
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.storage.witness import Witness, witnessed
from pos_app.wallet.context import Context
from pos_app.wallet.futures import got


class Book:
    """The books of `till`, kept in `store`; money is moved by the wallet's verbs in `context`.

    A receipt is told when its `witness` has seen the sale, where there is one. `floor_limit` is how
    far people may go beyond every right of the till.
    """

    def __init__(
        self,
        store: Store,
        context: Context,
        till: Till,
        signer: Signer | None = None,
        witness: Witness | None = None,
        *,
        floor_limit: FloorLimitPolicy = NO_FLOOR_LIMIT,
    ) -> None:
        self._store = store
        self._context = context
        self._till = till
        self._signer = signer
        self._witness = witness
        self._floor_limit = floor_limit

    def reserve(self, asked: Reserve) -> Future[CardTender]:
        """Hold money on a card for a sale; repeating it gives the same tender.

        Refused as the wallet's `reserve`, for ever; TRANSACTION_NOT_PENDING when the tender was
        released or captured since.
        """
        return got(
            self._store.write(
                lambda connection: reserve(
                    connection, self._context, self._till, asked, self._floor_limit
                )
            )
        )

    def release(self, tender_id: TenderId, operator: str) -> Future[None]:
        """Free what the tender holds, if it holds anything; repeating it changes nothing."""
        return self._store.write(
            lambda connection: release(connection, self._context, self._till, tender_id, operator)
        )

    def complete(self, completion: Completion) -> Future[Receipt]:
        """Make the sale in one commit, or nothing of it; repeating it gives the same receipt.

        Refused: SALE_ALREADY_COMPLETED with other content, SALE_NOT_PAID, SALE_EMPTY,
        TRANSACTION_NOT_PENDING, and what the wallet refuses of a capture, a fund or an activation.
        After OUTCOME_UNKNOWN `find_receipt` tells.
        """
        return witnessed(
            self._store,
            self._till,
            self._witness,
            lambda connection: complete(
                connection, self._context, self._till, completion, self._signer
            ),
        )

    def recover(self, operator: str) -> Future[Recovered]:
        """Settle what the till left open when it stopped; ask for it once, before anything else."""
        return self._store.write(
            lambda connection: recover(connection, self._context, self._till, operator)
        )

    def find_receipt(self, sale_id: SaleId) -> Future[Receipt | None]:
        """Return the receipt of a sale, None when the sale is not in the books.

        Asked in line with the writes, so that it is the last word on a completion before it.
        """
        return self._store.write(
            lambda connection: sales.find_receipt(connection, self._till.till_id, sale_id)
        )

    def receipts(self, limit: int = 50) -> Future[tuple[Receipt, ...]]:
        """Return the sales among the last so many receipts, the newest first."""
        return self._store.read(lambda connection: self._last_receipts(connection, limit))

    def receipt_count(self) -> Future[int]:
        """Return how many receipts there are: their numbers count from 1 without gaps."""
        return self._store.read(
            lambda connection: last_receipt_number(connection, self._till.till_id)
        )

    def mark_receipt_seen(self, sale_id: SaleId) -> Future[None]:
        """Note that the receipt was put away, so that a restart does not show it again."""
        return self._store.write(
            lambda connection: sales.mark_seen(connection, self._till.till_id, sale_id)
        )

    def keep_draft(self, sale: Sale, tenders: tuple[Tender, ...]) -> Future[None]:
        """Write the sale in hand down with what was paid in cash and on bank terminals."""
        return self._store.write(lambda connection: self._keep(connection, sale, tenders))

    def forget_draft(self, sale_id: SaleId) -> Future[None]:
        """Forget the sale in hand if it is this one."""
        return self._store.write(
            lambda connection: drafts.forget_draft(connection, self._till.till_id, sale_id)
        )

    def find_draft(self) -> Future[drafts.Draft | None]:
        """Return the sale in hand as it was written down last, None when there is none."""
        return self._store.read(
            lambda connection: drafts.find_draft(connection, self._till.till_id)
        )

    def park(self, parked: ParkedSale) -> Future[None]:
        """Put the sale in hand among the parked ones; repeating it changes nothing."""
        return self._store.write(lambda connection: self._park(connection, parked))

    def recall(self, sale: Sale) -> Future[None]:
        """Make a parked sale the one in hand again."""
        return self._store.write(lambda connection: self._recall(connection, sale))

    def parked(self) -> Future[tuple[ParkedSale, ...]]:
        """Return the sales put aside, the oldest first."""
        return self._store.read(
            lambda connection: drafts.list_parked(connection, self._till.till_id)
        )

    def pending(self) -> Future[Pending]:
        """Return how much central has not acknowledged yet."""
        return self._store.read(
            lambda connection: outbox.sum_pending(connection, self._till.till_id)
        )

    def verify(self) -> Future[tuple[Finding, ...]]:
        """Return everything in the books that does not agree; empty when all does."""
        return self._store.read(lambda connection: verify(connection, self._till))

    def _last_receipts(self, connection: Connection, limit: int) -> tuple[Receipt, ...]:
        last = last_receipt_number(connection, self._till.till_id)
        receipts = sales.read_receipts(
            connection, self._till.till_id, first=last - limit + 1, last=last
        )
        return receipts[::-1]

    def _keep(self, connection: Connection, sale: Sale, tenders: tuple[Tender, ...]) -> None:
        drafts.keep_draft(
            connection, self._till.till_id, drafts.Draft(sale, tenders), self._now_ms()
        )

    def _park(self, connection: Connection, parked: ParkedSale) -> None:
        drafts.park(connection, self._till.till_id, parked)
        drafts.forget_draft(connection, self._till.till_id, parked.sale.sale_id)

    def _recall(self, connection: Connection, sale: Sale) -> None:
        drafts.unpark(connection, self._till.till_id, sale.sale_id)
        self._keep(connection, sale, ())

    def _now_ms(self) -> int:
        return self._context.clock.now_ms()
