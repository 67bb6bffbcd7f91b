"""A till that joins central, holds rights and tells what it did, while every write is recorded.

Central is a process of its own. What the till has told it goes to the standard output, in line with
everything that reaches the disk: what central was told must never be lost here.
"""

import json
import os
import random
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from pos_app.bootstrap.books import Books, open_books
from pos_app.bootstrap.enrolling import join_central
from pos_app.bootstrap.joined import Joined, gateway_of
from pos_app.domain.allowance import RequestId
from pos_app.domain.ids import CardId, new_uuid
from pos_app.domain.money import Currency
from pos_app.storage.held_allowances import OpenRequest
from pos_app.sync.asking import ask
from pos_app.sync.gateway import PATIENCE_MS, Gateway
from pos_app.sync.http import HttpTransport
from pos_app.sync.round import Round
from pos_app.sync.transport import Answer
from tests.power_loss.selling import OPERATOR, SETTINGS, Seller

TOLD: Final = b"told "
JOINED: Final = b"joined\n"


class TellingTransport(HttpTransport):
    """Says on the standard output what the till hands over, before it goes."""

    def send(
        self, method: str, target: str, headers: Mapping[str, str], body: bytes, timeout_ms: int
    ) -> Answer:
        if target.endswith("/push"):
            word = json.loads(body)
            os.write(1, TOLD + b"%d\n" % (word["base_sequence"] + len(word["operations"])))
        return super().send(method, target, headers, body, timeout_ms)


class Counter:
    """The counter of a joined till: it sells, asks for rights and is in step now and then."""

    def __init__(
        self,
        books: Books,
        joined: Joined,
        gateway: Gateway,
        tokens: list[str],
        chance: random.Random,
    ) -> None:
        self._seller = Seller(books, tokens, chance)
        self._joined = joined
        self._gateway = gateway
        self._cards = len(tokens)
        self._clock = books.clock
        self._chance = chance
        self.round = Round(books.store, joined.rights, gateway, books.clock)

    def serve(self) -> None:
        """Serve a customer; by chance central is asked for a right before, and told of it after."""
        if self._chance.random() < 0.3:
            asked = OpenRequest(
                request_id=RequestId(new_uuid()),
                card_id=CardId(f"card-{self._chance.randint(1, self._cards)}"),
                wanted_minor=self._chance.choice([80_00, 200_00, 600_00]),
                currency=Currency.NOK,
                asked_at_ms=self._clock.now_ms(),
            )
            ask(self._joined.rights, self._gateway, asked, PATIENCE_MS)
        self._seller.serve()
        if self._chance.random() < 0.4:
            self.round.run()


def main(data: Path, seed: int, customers: int, address: str, code: str) -> None:
    """Join, then open the books twice, as after a shift, and serve half the customers each time."""
    tokens = json.loads((data.parent / "tokens.json").read_text())
    chance = random.Random(seed)
    join_central(data, address, code)
    os.write(1, JOINED)
    for _ in range(2):
        with open_books(data, first_settings=SETTINGS) as books:
            joined = books.joined
            assert joined is not None
            books.book.recover(OPERATOR).result()
            transport = TellingTransport(address)
            gateway = gateway_of(joined.joining, joined.keys, transport)
            counter = Counter(books, joined, gateway, tokens, chance)
            counter.round.run()
            for _ in range(customers // 2):
                counter.serve()
            transport.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], sys.argv[5])
