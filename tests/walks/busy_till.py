"""A joined till that serves customers over a bad line for as long as it lives."""

import random
import sys
import time
from pathlib import Path
from typing import Final

from pos_app.domain.ids import CardId, LineId, RefId, SaleId, TenderId, new_uuid
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import LoadKind, LoadLine, Sale
from pos_app.domain.tender import CardTender, CashTender
from pos_app.errors import Code, Refused
from pos_app.journal.commands import Completion
from tests.walks.joined_till import PATIENCE_S, Workplace, at_work

OPERATOR: Final = "Kari"
NO_SALE: Final = {
    Code.CARD_BLOCKED,
    Code.CARD_NOT_FOUND,  # the till has not heard of it yet
    Code.INSUFFICIENT_FUNDS,
    Code.TOKEN_NOT_KNOWN_HERE,
    Code.TOKEN_UNKNOWN,
}
"""What a customer is told whose card pays nothing here at the moment."""


def serve_for_ever(
    till: Workplace, tokens: list[str], chance: random.Random, apart_s: float
) -> None:
    """Serve one customer after the other; each receipt is shown on the standard output."""
    while True:
        time.sleep(apart_s)
        number = chance.randrange(len(tokens))
        token, amount_minor = tokens[number], chance.randint(1, 900)
        try:
            match chance.choice(["sale", "sale", "sale", "look", "change of mind", "top-up"]):
                case "sale":
                    show(till.sell(token, amount_minor))
                case "look":
                    till.find(token, 2 * amount_minor)
                case "change of mind":
                    tender = till.hold(token, amount_minor, SaleId(new_uuid()))
                    till.books.book.release(tender.tender_id, OPERATOR).result(PATIENCE_S)
                case _:
                    show(_top_up(till, CardId(f"card-{number}"), amount_minor // 2 + 1))
        except Refused as refused:
            if refused.code not in NO_SALE:
                raise


def show(receipt: Receipt) -> None:
    """Let the customer see it: from here on it is in the books, whatever happens."""
    print("shown", receipt.number, flush=True)  # noqa: T201 - the customer's copy


def moved_minor(receipts: list[Receipt]) -> dict[str, int]:
    """Return what receipts put on each card, less what they took from it."""
    moved: dict[str, int] = {}
    for receipt in receipts:
        for tender in receipt.tenders:
            if isinstance(tender, CardTender):
                moved[tender.card_id] = moved.get(tender.card_id, 0) - tender.amount_minor
        for line in receipt.sale.loads:
            moved[line.card_id] = moved.get(line.card_id, 0) + line.amount_minor
    return moved


def _top_up(till: Workplace, card_id: CardId, amount_minor: int) -> Receipt:
    line = LoadLine(
        line_id=LineId(new_uuid()),
        kind=LoadKind.TOP_UP,
        card_id=card_id,
        card_name=None,
        masked_code="****",
        amount_minor=amount_minor,
        ref_id=RefId(new_uuid()),
    )
    cash = CashTender(
        tender_id=TenderId(new_uuid()), amount_minor=amount_minor, received_minor=amount_minor
    )
    sale = Sale(sale_id=SaleId(new_uuid()), currency=Currency.NOK, lines=(line,))
    done = Completion(sale=sale, tenders=(cash,), operator=OPERATOR)
    return till.books.book.complete(done).result(PATIENCE_S)


def main(data: Path, seed: str, apart_s: float, tokens: list[str]) -> None:
    """Open the books and serve, so long after one another."""
    with at_work(data) as till:
        print("open", flush=True)  # noqa: T201 - whoever started it waits for this
        serve_for_ever(till, tokens, random.Random(seed), apart_s)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]), sys.argv[4:])
