"""The thread that keeps a till in step with its central, one round after another.

Online it listens for news a second at a time, so that a line that fell silent shows within two;
offline it tries again after a short while. Whoever did something worth telling wakes it. A second
thread watches the first: a question that has no answer by then shows as well, whatever it was and
however long its answer is waited for.
"""

import logging
from collections.abc import Callable
from functools import partial
from threading import Event, Lock, Thread
from typing import ClassVar, Final, Protocol

from pos_app.domain.clock import Clock
from pos_app.domain.till import Till
from pos_app.domain.token import Draw
from pos_app.errors import Code, PosError, Unavailable
from pos_app.storage.store import Store
from pos_app.sync.backoff import wait_before
from pos_app.sync.gateway import PATIENCE_MS
from pos_app.sync.pushing import Told as PushTold
from pos_app.sync.status import Heard, LineStatus, StoppedCard, look

LISTEN_MS: Final = 1_000
GRACE_MS: Final = 800
GREETING_MS: Final = 1_200
"""How long central may take to say that it is there; a question asked into a dead line is lost."""

LONG_GREETING_MS: Final = 5_000
FIRST_LONG_GREETING: Final = 16
"""The try that is the first to wait longer, for a central that is not gone but slow."""

SILENT_AFTER_MS: Final = LISTEN_MS + 700
LEAST_WAIT_MS: Final = 100
_LOOK_EVERY_S: Final = 0.1

Told = Callable[[LineStatus], None]

_LOG: Final = logging.getLogger(__name__)


def greeting_ms(attempt: int) -> int:
    """Return how long try number `attempt`, counted from 1, may take.

    Nearly every one is short, so that the next is asked soon after the line is back. One with a
    number that is a power of two is not, for many tills that ask a slow central again and again
    would keep it so.
    """
    is_power_of_two = attempt & (attempt - 1) == 0
    is_long = attempt >= FIRST_LONG_GREETING and is_power_of_two
    return LONG_GREETING_MS if is_long else GREETING_MS


class Asks(Protocol):
    """What the rounds ask over, and what ends with the line (`Watched`)."""

    @property
    def asked_ms(self) -> int | None:
        """When the question was asked that waits for its answer, on the monotonic clock."""
        ...

    def close(self) -> None:
        """Let go of the connections."""
        ...


class Rounds(Protocol):
    """What a till says to its central and hears from it, piece by piece (`Round`)."""

    hears_news: ClassVar[bool]
    """Whether `pull` itself waits for news; where it does not the line rests in between."""

    def greet(self, patience_ms: int = PATIENCE_MS) -> object:
        """Say how far the till is, or hear at least that central is there."""
        ...

    def push(self, told: PushTold | None = None) -> int:
        """Tell everything that waits."""
        ...

    def is_live(self) -> bool:
        """Whether this life may do anything new."""
        ...

    def pull(
        self, wait_ms: int = 0, grace_ms: int = PATIENCE_MS, heard: Heard | None = None
    ) -> int:
        """Hear the news."""
        ...

    def ask_again(self) -> int:
        """Ask for every right whose answer has not come."""
        ...

    def give_back(self) -> int:
        """Block what is due to go back."""
        ...

    def ask_ahead(self) -> object:
        """Ask for the cards of regulars."""
        ...


class Line:
    """A till's line to central, from `start()` to `close()`.

    `told` is called on threads of the line with every new status, one after another.
    """

    def __init__(
        self,
        store: Store,
        till: Till,
        round_: Rounds,
        clock: Clock,
        draw: Draw,
        told: Told,
        transport: Asks,
    ) -> None:
        self._store = store
        self._till = till
        self._round = round_
        self._clock = clock
        self._draw = draw
        self._told = told
        self._transport = transport
        self._woken = Event()
        self._closing = Event()
        self._is_online = False
        self._has_greeted = False
        self._last_success_ms: int | None = None
        self._problem: Code | None = None
        self._status: LineStatus | None = None
        self._told_at_ms = 0
        self._telling = Lock()
        self._threads = (
            Thread(target=self._serve, name="sync", daemon=True),
            Thread(target=self._watch, name="sync-watch", daemon=True),
        )

    @property
    def is_online(self) -> bool:
        """Whether central answered when it was asked last. Any thread may look."""
        return self._is_online

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Try now, whatever the wait."""
        self._woken.set()

    def close(self) -> None:
        """Stop; what was not told stays in the outbox. Waits for the threads."""
        self._closing.set()
        self._woken.set()
        self._transport.close()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def _serve(self) -> None:
        attempt = 0
        while not self._closing.is_set():
            begun_ms = self._clock.monotonic_ms()
            try:
                self._once(greeting_ms(attempt + 1))
                attempt = 0
                self._is_online, self._problem = True, None
                self._last_success_ms = self._clock.now_ms()
                wait_ms = 0 if self._round.hears_news else LISTEN_MS
            except PosError as error:
                attempt += 1
                self._fall_silent(error)
                # What the try itself took has been waited already.
                took_ms = self._clock.monotonic_ms() - begun_ms
                wait_ms = max(LEAST_WAIT_MS, wait_before(attempt, self._draw) - took_ms)
            self._tell()
            if wait_ms:
                self._woken.wait(wait_ms / 1000)
            self._woken.clear()

    def _once(self, patience_ms: int) -> None:
        was_online = self._is_online and self._has_greeted
        if not was_online:
            self._round.greet(patience_ms)
            self._has_greeted = True
            self._heard()
        self._round.push(self._heard)
        if not self._round.is_live():
            self._woken.wait(LISTEN_MS / 1000)
            return
        self._round.pull(LISTEN_MS if was_online else 0, GRACE_MS, self._heard)
        self._round.ask_again()
        if self._round.give_back():
            self._round.push()
        self._round.ask_ahead()

    def _heard(self, stopped: tuple[StoppedCard, ...] = ()) -> None:
        """Show, in what takes long, that the line is up and how much is left; cards that stop."""
        now_ms = self._clock.monotonic_ms()
        if stopped or not self._is_online or now_ms - self._told_at_ms >= LISTEN_MS:
            self._is_online, self._problem = True, None
            self._last_success_ms = self._clock.now_ms()
            self._tell(stopped)

    def _watch(self) -> None:
        """Show that a question has no answer, while the other thread still waits for it."""
        while not self._closing.wait(_LOOK_EVERY_S):
            asked_ms = self._transport.asked_ms
            if asked_ms is None or not self._is_online:
                continue
            if self._clock.monotonic_ms() - asked_ms >= SILENT_AFTER_MS:
                self._is_online = False
                self._tell()

    def _fall_silent(self, error: PosError) -> None:
        if self._closing.is_set():
            return
        self._is_online = self._has_greeted = False
        is_silence = isinstance(error, Unavailable) and error.code is Code.LINE_DOWN
        problem = None if is_silence else error.code
        if problem is not None and problem is not self._problem:
            _LOG.warning("central answered, but not as hoped: %s", error)
        self._problem = problem

    def _tell(self, stopped: tuple[StoppedCard, ...] = ()) -> None:
        self._told_at_ms = self._clock.monotonic_ms()
        try:
            kept = self._store.read(partial(look, till=self._till)).result()
        except PosError as error:
            _LOG.warning("the state of the line cannot be told: %s", error)
            return
        with self._telling:
            status = LineStatus(
                is_online=self._is_online,
                kept=kept,
                last_success_ms=self._last_success_ms,
                problem=self._problem,
                stopped=stopped,
            )
            if status != self._status:
                self._status = status
                self._told(status)
