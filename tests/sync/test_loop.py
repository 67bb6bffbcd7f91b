"""The thread that keeps a till in step says how the line is, also while it has much to tell."""

from queue import SimpleQueue
from threading import Event

import pytest

from pos_app.domain.ids import CardId
from pos_app.sync import round as rounds
from pos_app.sync.backoff import LONGEST_WAIT_MS
from pos_app.sync.gateway import PATIENCE_MS
from pos_app.sync.loop import (
    GREETING_MS,
    LISTEN_MS,
    LONG_GREETING_MS,
    SILENT_AFTER_MS,
    Line,
    greeting_ms,
)
from pos_app.sync.pushing import Told
from pos_app.sync.round import Round
from pos_app.sync.status import Heard, LineStatus, StoppedCard
from tests.allowances.given.central import Central
from tests.sync.shop import LineTill, make_card

PATIENCE_S = 30.0
ANSWERS = 3


class LongPush(Round):
    """A round whose pushes have several answers, each so long after the one before."""

    def __init__(self, till: LineTill, apart_ms: int) -> None:
        super().__init__(till.store, till.rights, till.gateway, till.clock)
        self._clock = till.clock
        self._apart_ms = apart_ms
        self.is_over = Event()

    def push(self, told: Told | None = None) -> int:
        assert told is not None
        for _ in range(ANSWERS):
            told()
            self._clock.pass_ms(self._apart_ms)
        self.is_over.set()
        return 0

    def is_live(self) -> bool:
        return False


class StuckRound(Round):
    """A round whose push waits for its answer until it is let go."""

    def __init__(self, till: LineTill) -> None:
        super().__init__(till.store, till.rights, till.gateway, till.clock)
        self.waits = Event()
        self.let_go = Event()

    def push(self, told: Told | None = None) -> int:  # noqa: ARG002 - nothing is told
        self.waits.set()
        assert self.let_go.wait(PATIENCE_S)
        return 0

    def is_live(self) -> bool:
        return False


class Listening(Round):
    """A round that hears what there is, each page of a fill so long after the one before, once."""

    def __init__(self, till: LineTill, apart_ms: int = 0) -> None:
        super().__init__(till.store, till.rights, till.gateway, till.clock)
        self._clock = till.clock
        self._apart_ms = apart_ms
        self.is_over = Event()

    def pull(
        self, wait_ms: int = 0, grace_ms: int = PATIENCE_MS, heard: Heard | None = None
    ) -> int:
        if not self.is_over.is_set():
            super().pull(wait_ms, grace_ms, heard)
            self.is_over.set()
        self._clock.pass_ms(1)
        return 0

    def fill_page(self, heard: Heard | None = None) -> int:
        self._clock.pass_ms(self._apart_ms)
        return super().fill_page(heard)

    def is_live(self) -> bool:
        return not self.is_over.is_set()


class NoTransport:
    """Carries nothing; it waits for an answer since `asked_ms`."""

    asked_ms: int | None = None

    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize(("apart_ms", "times"), [(LISTEN_MS, ANSWERS), (1, 1)])
def test_a_long_push_shows_the_line_at_once_and_then_each_second(
    till: LineTill, apart_ms: int, times: int
) -> None:
    heard: list[LineStatus] = []
    round_ = LongPush(till, apart_ms)

    def hear(status: LineStatus) -> None:
        if not round_.is_over.is_set():
            heard.append(status)

    line = Line(till.store, till.till, round_, till.clock, lambda _: 0, hear, NoTransport())
    line.start()
    try:
        assert round_.is_over.wait(PATIENCE_S)
    finally:
        line.close()
    assert [status.is_online for status in heard] == [True] * times


@pytest.mark.parametrize("is_filled", [True, False], ids=["in step", "learning cards"])
def test_a_question_without_an_answer_shows_while_it_is_still_waited_for(
    till: LineTill, *, is_filled: bool
) -> None:
    if is_filled:
        till.sync()
    heard = SimpleQueue[bool]()
    round_, transport = StuckRound(till), NoTransport()
    line = Line(
        till.store,
        till.till,
        round_,
        till.clock,
        lambda _: 0,
        lambda status: heard.put(status.is_online),
        transport,
    )
    line.start()
    try:
        assert heard.get(timeout=PATIENCE_S), "central was greeted, and answered"
        assert round_.waits.wait(PATIENCE_S)
        transport.asked_ms = till.clock.monotonic_ms()
        till.clock.pass_ms(SILENT_AFTER_MS - 1)
        assert line.is_online
        till.clock.pass_ms(1)
        assert not heard.get(timeout=PATIENCE_S), "it has no answer"
        assert not line.is_online
        transport.asked_ms = None
        round_.let_go.set()
        assert heard.get(timeout=PATIENCE_S), "it came after all"
    finally:
        round_.let_go.set()
        line.close()


def heard_once(till: LineTill, round_: Listening) -> list[LineStatus]:
    """Let a line hear all there is; return what it told meanwhile."""
    heard: list[LineStatus] = []

    def hear(status: LineStatus) -> None:
        if not round_.is_over.is_set():
            heard.append(status)

    line = Line(till.store, till.till, round_, till.clock, lambda _: 0, hear, NoTransport())
    line.start()
    try:
        assert round_.is_over.wait(PATIENCE_S)
    finally:
        line.close()
    return heard


def test_a_first_fill_is_counted_along(
    central: Central, till: LineTill, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "MOST_NEWS", 1)
    for number in range(ANSWERS):
        make_card(central, card_id=f"card-{number}")
    told = heard_once(till, Listening(till, LISTEN_MS))
    filling = [(status.kept.filled, status.kept.to_fill) for status in told[1:]]
    assert filling[:ANSWERS] == [(number + 1, ANSWERS) for number in range(ANSWERS)]
    assert all(status.is_online for status in told)


def test_cards_that_central_stops_are_told_at_once(central: Central, till: LineTill) -> None:
    make_card(central)
    make_card(central, card_id="card-2")
    till.sync()
    central.shop.block("card-1", "stolen")
    central.shop.put_away("card-2")
    stopped = [one for status in heard_once(till, Listening(till)) for one in status.stopped]
    assert stopped == [
        StoppedCard(card_id=CardId("card-1"), why="stolen"),
        StoppedCard(card_id=CardId("card-2"), why=None),
    ]


def test_nearly_every_try_is_short_and_a_few_have_patience_with_a_slow_central() -> None:
    long = [number for number in range(1, 1_000) if greeting_ms(number) == LONG_GREETING_MS]
    assert long == [16, 32, 64, 128, 256, 512]
    short = [number for number in range(1, 1_000) if number not in long]
    assert {greeting_ms(number) for number in short} == {GREETING_MS}
    assert GREETING_MS < LONGEST_WAIT_MS
