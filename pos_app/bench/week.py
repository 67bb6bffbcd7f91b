"""A till that was offline for a week: its books, and what waits in them for central.

Every sale is a real one, made by the verbs of the books and bound to the chain; only their commits
are fewer than a shop's would be, for it is the queue that is wanted and not the week.
"""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Final

from pos_app.bench.counter import PRICE_MINOR, Counter
from pos_app.bench.many_cards_on_postgres import ManyCardsOnPostgres
from pos_app.bootstrap.books import open_books
from pos_app.bootstrap.clock import SystemClock
from pos_app.bootstrap.enrolling import join_central
from pos_app.domain.ids import CardId
from pos_app.settings import TillSettings, write_settings

DAYS: Final = 7
DAY_MS: Final = 24 * 60 * 60 * 1000
DAYS_OF_A_LEASE: Final = 3
"""So long rights of central last; from then on only what was put on a card here is spent."""

_GIVEN_CARDS: Final = 400
_LOADED_CARDS: Final = 200
_ENOUGH_MINOR: Final = 10_000_00


class LaterClock:
    """The machine's own clocks, so many days on."""

    def __init__(self, days: int) -> None:
        self._clock = SystemClock()
        self._on_ms = days * DAY_MS

    def now_ms(self) -> int:
        """Return milliseconds since 1970-01-01 UTC."""
        return self._clock.now_ms() + self._on_ms

    def monotonic_ms(self) -> int:
        """Return milliseconds that never run backwards."""
        return self._clock.monotonic_ms() + self._on_ms


@dataclass(frozen=True, slots=True)
class Week:
    """A till's folder, the cards that it may meet, and how many sales are to wait in it."""

    data: Path
    cards: ManyCardsOnPostgres
    sales: int

    @property
    def loaded(self) -> tuple[str, ...]:
        """The tokens of the cards that value was put on at this till."""
        first = self._given
        after = first + max(1, min(_LOADED_CARDS, self.sales // DAYS))
        return tuple(self.cards.token(number) for number in range(first, after))

    def set_out(self, address: str, code: str) -> None:
        """Join, hear of every card, and get what the first days need of some; then go offline."""
        self.data.mkdir(parents=True)
        settings = TillSettings(
            account_id=self.cards.account_id, key_folder="../till-key", sound=False
        )
        write_settings(self.data, settings)
        join_central(self.data, address, code)
        sales_a_card = DAYS_OF_A_LEASE * (1 + self.sales // DAYS // self._given + 1)
        with self.at_counter(0) as counter, counter.online() as line:
            counter.wait_until_known(self.cards.count)
            for number in range(self._given):
                counter.get_right(line, self.cards.token(number), sales_a_card * PRICE_MINOR)
            counter.wait_until_told()

    def live_offline(self) -> None:
        """Sell every day, started anew each morning, with nobody to talk to."""
        given = [self.cards.token(number) for number in range(self._given)]
        for day in range(DAYS):
            share = self.sales * (day + 1) // DAYS - self.sales * day // DAYS
            with self.at_counter(day) as counter:
                if day == DAYS_OF_A_LEASE:
                    for number in range(len(self.loaded)):
                        counter.top_up(_card_id(self._given + number), _ENOUGH_MINOR)
                    share -= len(self.loaded)
                tokens = given if day < DAYS_OF_A_LEASE else self.loaded
                counter.sell_many(islice(cycle(tokens), share))

    @contextmanager
    def at_counter(self, day: int = DAYS) -> Generator[Counter]:
        """Open the books on that day; by default when the week is over."""
        with open_books(self.data, clock=LaterClock(day)) as books:
            yield Counter(books)

    @property
    def _given(self) -> int:
        return min(_GIVEN_CARDS, self.cards.count // 2, -(-self.sales // DAYS))


def _card_id(number: int) -> CardId:
    return CardId(f"card-{number:08}")
