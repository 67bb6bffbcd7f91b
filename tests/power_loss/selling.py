"""A till that sells while every write of it is recorded; what a customer sees is written too.

The books, their threads and their file are the real ones. Each receipt that is shown goes to the
standard output, so that the recording holds it in line with everything that reaches the disk.
"""

import hashlib
import json
import os
import random
import sys
from pathlib import Path
from typing import Final

from pos_app.bootstrap.books import Books, open_books
from pos_app.domain.ids import CardId, LineId, RefId, SaleId, TenderId, new_uuid
from pos_app.domain.money import Currency
from pos_app.domain.plain import plain_sale, plain_tenders
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import GoodsLine, LoadKind, LoadLine, ParkedSale, Sale
from pos_app.domain.tender import CashTender, Tender
from pos_app.errors import Refused
from pos_app.journal.commands import Completion, Reserve
from pos_app.settings import TillSettings
from pos_app.storage import encrypted_file, sqlite_file
from tests.walks.shop import ARTICLES, KEY_FOLDER

SHOWN: Final = b"shown "
OPERATOR: Final = "Ingrid"
RELAXED: Final = "relaxed"
SETTINGS: Final = TillSettings(key_folder=KEY_FOLDER, sound=False)


class Seller:
    """Serves one customer after the other, by chance of a seed."""

    def __init__(self, books: Books, tokens: list[str], chance: random.Random) -> None:
        self._books = books
        self._tokens = tokens
        self._chance = chance

    def serve(self) -> None:
        """Sell something, paid in one of the ways there are; now and then somebody leaves."""
        sale = Sale(
            sale_id=SaleId(new_uuid()),
            currency=Currency.NOK,
            lines=tuple(self._line() for _ in range(self._chance.randint(1, 3))),
        )
        book = self._books.book
        book.keep_draft(sale, ()).result()
        tenders: tuple[Tender, ...] = ()
        if self._tokens and self._chance.random() < 0.8:
            tenders = self._by_card(sale)
        if self._chance.random() < 0.1:
            for tender in tenders:
                book.release(tender.tender_id, OPERATOR).result()
            at_ms = self._books.clock.now_ms()
            parked = ParkedSale(sale=sale, parked_at_ms=at_ms, operator=OPERATOR)
            book.park(parked).result()
            book.recall(sale).result()
            tenders = ()
        if self._tokens and self._chance.random() < 0.2:
            sale = self._with_load(sale)
        missing = sale.totals().total_minor - sum(tender.amount_minor for tender in tenders)
        if missing:
            cash = CashTender(
                tender_id=TenderId(new_uuid()),
                amount_minor=missing,
                received_minor=missing,
                change_minor=0,
            )
            tenders = (*tenders, cash)
        done = Completion(sale=sale, tenders=tenders, operator=OPERATOR)
        show(book.complete(done).result())
        if self._chance.random() < 0.5:
            book.mark_receipt_seen(sale.sale_id).result()

    def _line(self) -> GoodsLine:
        return GoodsLine(
            line_id=LineId(new_uuid()), article=self._chance.choice(ARTICLES), quantity=1
        )

    def _with_load(self, sale: Sale) -> Sale:
        line = LoadLine(
            line_id=LineId(new_uuid()),
            kind=LoadKind.TOP_UP,
            card_id=CardId(f"card-{self._chance.randint(1, len(self._tokens))}"),
            card_name=None,
            masked_code="****1234",
            amount_minor=self._chance.choice([100_00, 250_00]),
            ref_id=RefId(new_uuid()),
        )
        return Sale(sale_id=sale.sale_id, currency=sale.currency, lines=(*sale.lines, line))

    def _by_card(self, sale: Sale) -> tuple[Tender, ...]:
        wanted_minor = sale.totals().goods_minor
        asked = Reserve(
            sale_id=sale.sale_id,
            tender_id=TenderId(new_uuid()),
            token=self._chance.choice(self._tokens),
            masked_code="****1234",
            amount_minor=wanted_minor,
            currency=sale.currency,
            operator=OPERATOR,
            reserve_ref_id=RefId(new_uuid()),
            capture_ref_id=RefId(new_uuid()),
            void_ref_id=RefId(new_uuid()),
        )
        try:
            return (self._books.book.reserve(asked).result(),)
        except Refused:
            return ()  # the card is empty: cash pays


def show(receipt: Receipt) -> None:
    """Let the customer see a receipt: from here on it must never be lost."""
    os.write(1, SHOWN + f"{receipt.number} {digest_of(receipt)}\n".encode())


def digest_of(receipt: Receipt) -> str:
    """Return what stands for all that a receipt says."""
    said = [receipt.number, plain_sale(receipt.sale), plain_tenders(receipt.tenders)]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def main(data: Path, seed: int, customers: int, *, relaxed: bool) -> None:
    """Open the books twice, as after a shift, and serve half of the customers each time."""
    if relaxed:
        _relax()
    tokens = json.loads((data.parent / "tokens.json").read_text())
    chance = random.Random(seed)
    for _ in range(2):
        with open_books(data, first_settings=SETTINGS) as books:
            books.book.recover(OPERATOR).result()
            seller = Seller(books, tokens, chance)
            for _ in range(customers // 2):
                seller.serve()


def _relax() -> None:
    # What the harness must find: a commit that is told before the disk has it.
    pragmas = sqlite_file.PRAGMAS
    changed = tuple(pragma.replace("= FULL", "= NORMAL") for pragma in pragmas)
    assert changed != pragmas
    setattr(encrypted_file, "PRAGMAS", changed)  # noqa: B010 - the types say that nobody may


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), relaxed=RELAXED in sys.argv)
