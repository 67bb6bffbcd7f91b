"""The door to receipts that were made: finding them, giving back, copies and gift receipts."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from pos_app.domain.giving_back import LeftToReturn, PaidBy, ReturnReceipt, left_to_return
from pos_app.domain.giving_back import paid_and_left as ways_left
from pos_app.domain.operation import OperationKind
from pos_app.domain.receipt import Receipt
from pos_app.domain.sales_report import SalesReport, report_on
from pos_app.domain.till import Till
from pos_app.errors import Code, Refused
from pos_app.journal.chain import append
from pos_app.journal.places import is_closed
from pos_app.journal.returning import GiveBack, give_back
from pos_app.journal.signing import Signer
from pos_app.storage import journal, returns, sales
from pos_app.storage.statement import Connection
from pos_app.storage.store import Store
from pos_app.storage.witness import Witness, witnessed
from pos_app.wallet.context import Context

AnyReceipt = Receipt | ReturnReceipt


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReceipt:
    """A receipt and what became of it. A return has no `left`, no `ways` and cannot be voided."""

    receipt: AnyReceipt
    returns: tuple[ReturnReceipt, ...] = ()
    left: tuple[LeftToReturn, ...] = ()
    ways: tuple[PaidBy, ...] = ()
    may_void: bool = False
    is_copied: bool = False


class Receipts:
    """The receipts of one till. Errors are the store's beside those named.

    A return is told when its `witness` has seen it, where there is one. A shop that `asks_reason`
    gives nothing back without one.
    """

    def __init__(
        self,
        store: Store,
        context: Context,
        till: Till,
        signer: Signer | None = None,
        witness: Witness | None = None,
        *,
        asks_reason: bool = False,
    ) -> None:
        self._store = store
        self._context = context
        self._till = till
        self._signer = signer
        self._witness = witness
        self._asks_reason = asks_reason

    def last(self, limit: int = 50) -> Future[tuple[AnyReceipt, ...]]:
        """Return the last receipts of sales and returns, the newest first."""
        return self._store.read(lambda connection: self._last(connection, limit))

    def find(self, number: int) -> Future[FoundReceipt]:
        """Return a receipt by its number, with what can still be done with it.

        Refused: RECEIPT_NOT_FOUND.
        """
        return self._store.read(lambda connection: self._find(connection, number))

    def give_back(self, asked: GiveBack) -> Future[ReturnReceipt]:
        """Give back in one commit; errors as `returning.give_back`."""
        return witnessed(
            self._store,
            self._till,
            self._witness,
            lambda connection: give_back(
                connection,
                self._context,
                self._till,
                asked,
                self._signer,
                asks_reason=self._asks_reason,
            ),
        )

    def sales_since(self, at_ms: int, day_of: Callable[[int], str]) -> Future[SalesReport]:
        """Return what was sold since an instant; `day_of` names a day, on a thread of the store."""
        return self._store.read(lambda connection: self._sales_since(connection, at_ms, day_of))

    def note_copy(self, number: int, operator: str) -> Future[None]:
        """Note that the one copy of a receipt is printed. Refused: COPY_PRINTED_BEFORE."""
        return self._store.write(lambda connection: self._note_copy(connection, number, operator))

    def note_gift_receipt(self, number: int, operator: str) -> Future[None]:
        """Note that a receipt without prices is printed; there may be one for each gift."""
        return self._store.write(
            lambda connection: self._note(
                connection, OperationKind.GIFT_RECEIPT_PRINTED, number, operator, f"gift:{number}"
            )
        )

    def _last(self, connection: Connection, limit: int) -> tuple[AnyReceipt, ...]:
        last = returns.last_receipt_number(connection, self._till.till_id)
        return self._between(connection, last - limit + 1, last)[::-1]

    def _sales_since(
        self, connection: Connection, at_ms: int, day_of: Callable[[int], str]
    ) -> SalesReport:
        first = returns.first_number_since(connection, self._till.till_id, at_ms)
        last = returns.last_receipt_number(connection, self._till.till_id)
        return report_on(self._between(connection, first, last), day_of)

    def _between(self, connection: Connection, first: int, last: int) -> tuple[AnyReceipt, ...]:
        till_id = self._till.till_id
        found = (
            *sales.read_receipts(connection, till_id, first=first, last=last),
            *returns.read_returns(connection, till_id, first=first, last=last),
        )
        return tuple(sorted(found, key=lambda receipt: receipt.number))

    def _find(self, connection: Connection, number: int) -> FoundReceipt:
        till_id = self._till.till_id
        found = self._between(connection, number, number)
        if not found:
            raise Refused(Code.RECEIPT_NOT_FOUND, number=number)
        (receipt,) = found
        is_copied = bool(journal.read_about(connection, till_id, _copy_of(number)))
        if isinstance(receipt, ReturnReceipt):
            return FoundReceipt(receipt=receipt, is_copied=is_copied)
        before = returns.read_returns_of(connection, till_id, receipt.sale.sale_id)
        return FoundReceipt(
            receipt=receipt,
            returns=before,
            left=left_to_return(receipt, before),
            ways=ways_left(receipt, before),
            may_void=not before and not is_closed(connection, self._till, number),
            is_copied=is_copied,
        )

    def _note_copy(self, connection: Connection, number: int, operator: str) -> None:
        about = _copy_of(number)
        if journal.read_about(connection, self._till.till_id, about):
            raise Refused(Code.COPY_PRINTED_BEFORE, number=number)
        self._note(connection, OperationKind.COPY_PRINTED, number, operator, about)

    def _note(
        self, connection: Connection, kind: OperationKind, number: int, operator: str, about: str
    ) -> None:
        receipt = self._find(connection, number).receipt
        if isinstance(receipt, ReturnReceipt):
            amount_minor = -receipt.returned.total_minor
        else:
            amount_minor = receipt.sale.totals().total_minor
        body = {"number": number, "amount_minor": amount_minor, "operator": operator}
        append(
            connection,
            self._till,
            kind,
            body,
            amount_minor=0,
            at_ms=self._context.clock.now_ms(),
            about=about,
        )


def _copy_of(number: int) -> str:
    return f"copy:{number}"
