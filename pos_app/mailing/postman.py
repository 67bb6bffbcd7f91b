"""The thread that sends what waits: at once when there is something, and again until it went."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from threading import Event, Thread
from typing import Final, Protocol

from pos_app.domain.clock import Clock
from pos_app.domain.mail import Mail
from pos_app.errors import PosError, Refused, Unavailable

FIRST_WAIT_MS: Final = 15_000
LONGEST_WAIT_MS: Final = 300_000
_DOUBLINGS: Final = 5

_LOG: Final = logging.getLogger(__name__)


class Queue(Protocol):
    """What waits, in the books."""

    def tell(self, when_there_is_work: Callable[[], None]) -> None:
        """Call this, on any thread, whenever there is something to send."""
        ...

    def first(self) -> Future[Mail | None]:
        """Return what is to be tried next, due or not."""
        ...

    def failed(self, mail_id: str, problem: str, next_try_at_ms: int | None) -> Future[None]:
        """Note that it could not be sent."""
        ...

    def forget(self, mail_id: str) -> Future[None]:
        """Forget letter and address."""
        ...

    def forget_old(self) -> Future[int]:
        """Forget what has waited for too long."""
        ...


class Post(Protocol):
    """What letters are handed to (`SmtpPost`)."""

    def send(self, address: str, letter: bytes) -> None:
        """Hand it over. Refused: never; Unavailable: not now."""
        ...

    def close(self) -> None:
        """Break off."""
        ...


class Postman:
    """Sends what waits, from `start()` to `close()`."""

    def __init__(self, queue: Queue, post: Post, clock: Clock) -> None:
        self._queue = queue
        self._post = post
        self._clock = clock
        self._woken = Event()
        self._closing = Event()
        self._thread = Thread(target=self._serve, name="postman", daemon=True)

    def start(self) -> None:
        """Begin with what waits from before."""
        self._queue.tell(self._woken.set)
        self._thread.start()

    def close(self) -> None:
        """Stop; what did not go waits in the books."""
        self._closing.set()
        self._woken.set()
        self._post.close()
        if self._thread.is_alive():
            self._thread.join()

    def _serve(self) -> None:
        while not self._closing.is_set():
            try:
                wait_ms = self._go_round()
            except PosError as error:
                _LOG.warning("the mail that waits cannot be looked at: %s", error)
                wait_ms = LONGEST_WAIT_MS
            if wait_ms:
                self._woken.wait(wait_ms / 1000)
            self._woken.clear()

    def _go_round(self) -> int:
        """Try one letter; returns how many milliseconds the next has time."""
        forgotten = self._queue.forget_old().result()
        if forgotten:
            _LOG.warning(
                "letters that could not be sent for a week and are forgotten: %d", forgotten
            )
        mail = self._queue.first().result()
        if mail is None or mail.next_try_at_ms is None:
            return LONGEST_WAIT_MS
        left_ms = mail.next_try_at_ms - self._clock.now_ms()
        if left_ms > 0:
            return min(left_ms, LONGEST_WAIT_MS)
        self._try(mail)
        return 0

    def _try(self, mail: Mail) -> None:
        try:
            self._post.send(mail.address, mail.letter)
        except Refused as refused:
            self._queue.failed(mail.mail_id, str(refused.fields["said"]), None).result()
        except Unavailable as error:
            if not self._closing.is_set():
                at_ms = self._clock.now_ms() + wait_after(mail.tries)
                self._queue.failed(mail.mail_id, str(error.fields["said"]), at_ms).result()
        else:
            self._queue.forget(mail.mail_id).result()


def wait_after(tries: int) -> int:
    """Return how many milliseconds a letter rests that was tried so often before."""
    return min(FIRST_WAIT_MS << min(tries, _DOUBLINGS), LONGEST_WAIT_MS)
