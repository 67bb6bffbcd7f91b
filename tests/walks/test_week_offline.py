"""A week of sales waits in a till; what tells central of it is cut off again and again.

However it is cut off (the line, the till and central die, an answer is lost), the till goes on
where it was: nothing but the question whose answer was lost is asked again, and each sale is booked
once.
"""

import json
import subprocess
import sys
from collections import Counter as Counted
from collections.abc import Generator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import Final

import pytest

from pos_app.bench.counter import PRICE_MINOR, Counter
from pos_app.bench.week import DAYS, DAYS_OF_A_LEASE, LaterClock
from pos_app.bootstrap.books import look_into_books, open_books
from pos_app.bootstrap.central import visit_central
from pos_app.bootstrap.enrolling import follow_central
from pos_app.bootstrap.upkeep import audit_of
from pos_app.domain.ids import CardId, TillId
from pos_app.domain.tender import CardTender
from pos_app.storage.journal import find_head
from tests.walks.bad_line import BadLine, Trouble, bad_line
from tests.walks.joined_till import joined_folder, wait_until
from tests.walks.own_central import ACCOUNT, OwnCentral

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]

SALES_A_DAY: Final = 200
FUNDS_MINOR: Final = 50_000
GIVEN: Final = ("card-0", "card-1")
LOADED: Final = ("card-2", "card-3")
OPERATIONS_A_PUSH: Final = 200
QUESTIONS_BEFORE_A_CUT: Final = 3
"""Of a till that has just started: hello, and two pushes, of which it hears what became of one."""


def test_a_week_offline_is_told_once_however_often_the_telling_is_cut_off(
    postgres_database_url: str, tmp_path: Path
) -> None:
    central = OwnCentral(tmp_path / "central", postgres_database_url.replace("+psycopg", ""))
    central.start()
    try:
        port = int(central.address.rpartition(":")[2])
        with bad_line(port, seed=0, troubles={Trouble.NONE: 1}) as line:
            data = joined_folder(tmp_path, central, "till-1")
            follow_central(data, f"http://127.0.0.1:{line.port}")
            tokens = {card: central.make_card(card, FUNDS_MINOR) for card in (*GIVEN, *LOADED)}
            set_out(data, tokens)
            line.cut()
            live_offline(data, tokens)
            already, done = held_by(central), last_done(data)
            line.questions.clear()

            with telling(data, line):  # the till dies with the line
                pass
            assert already < held_by(central) < done
            with telling(data, line):  # central dies with the line
                central.stop()
                central.start()
                cut_again(line)
                line.restore()
                wait_until(lambda: pending_in(data) == 0, "everything is told")
            assert held_by(central) >= done
        # Three answers were lost, and whatever the till does besides comes to a few operations.
        asked_again = told_in(line.questions) - (held_by(central) - already)
        assert 0 < asked_again < 4 * OPERATIONS_A_PUSH
        drawn = drawn_by_receipts(data)
        assert sum(drawn.values()) == (DAYS * SALES_A_DAY) * PRICE_MINOR
        assert {card: central.card(card).amounts.drawdown_minor for card in tokens} == drawn
        assert central.audit().clean
        assert audit_of(data).clean
    finally:
        central.stop()


def set_out(data: Path, tokens: dict[str, str]) -> None:
    """Hear of the cards, and get what the first days need."""
    wanted_minor = DAYS_OF_A_LEASE * SALES_A_DAY * PRICE_MINOR // len(GIVEN)
    with open_books(data) as books:
        counter = Counter(books)
        with counter.online() as line:
            counter.wait_until_known(len(tokens))
            for card in GIVEN:
                counter.get_right(line, tokens[card], wanted_minor)
            counter.wait_until_told()


def live_offline(data: Path, tokens: dict[str, str]) -> None:
    """Sell every day, started anew each morning, with nobody to talk to."""
    for day in range(DAYS):
        with open_books(data, clock=LaterClock(day)) as books:
            counter = Counter(books)
            if day == DAYS_OF_A_LEASE:
                for card in LOADED:
                    counter.top_up(CardId(card), DAYS * SALES_A_DAY * PRICE_MINOR)
            cards = GIVEN if day < DAYS_OF_A_LEASE else LOADED
            counter.sell_many(islice(cycle([tokens[card] for card in cards]), SALES_A_DAY))


@contextmanager
def telling(data: Path, line: BadLine) -> Generator[None]:
    """Start a till that tells, and be there when its line is cut; at the end the till is killed."""
    line.cut_after(QUESTIONS_BEFORE_A_CUT)
    line.restore()
    till = subprocess.Popen(
        [sys.executable, "-m", "tests.walks.telling_till", str(data)],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
    )
    try:
        wait_until(lambda: line.is_cut, "the cut")
        yield
        assert till.poll() is None, "a till ends when it is told to"
    finally:
        till.kill()
        till.communicate()


def cut_again(line: BadLine) -> None:
    """Give a line back for a few questions."""
    line.cut_after(QUESTIONS_BEFORE_A_CUT)
    line.restore()
    wait_until(lambda: line.is_cut, "the next cut")


def held_by(central: OwnCentral) -> int:
    """Return the last operation of the till that central has."""
    with visit_central(central.place) as books:
        lines = books.tills.exposure(ACCOUNT, TillId("till-1")).result()
    return lines[0].last_sequence


def last_done(data: Path) -> int:
    """Return the last operation of the till."""
    with look_into_books(data) as books:
        head = books.store.read(lambda c: find_head(c, books.till.till_id, 1)).result()
    assert head is not None
    return head.sequence


def pending_in(data: Path) -> int:
    with look_into_books(data) as books:
        return books.book.pending().result().count


def told_in(questions: list[bytes]) -> int:
    """Return how many operations were handed over, those that were handed over again among them."""
    bodies = [
        question.partition(b"\r\n\r\n")[2]
        for question in questions
        if question.split(maxsplit=2)[1].endswith(b"/push")
    ]
    return sum(len(json.loads(body)["operations"]) for body in bodies)


def drawn_by_receipts(data: Path) -> dict[str, int]:
    drawn = Counted[str]()
    with look_into_books(data) as books:
        for receipt in books.book.receipts(limit=1_000_000).result():
            for tender in receipt.tenders:
                if isinstance(tender, CardTender):
                    drawn[tender.card_id] += tender.amount_minor
    return dict(drawn)
