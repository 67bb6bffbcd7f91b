"""Letters go when they can, rest longer each time they cannot, or wait for a person."""

import threading
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field

import pytest

from pos_app.errors import Code, PosError, Refused, Unavailable
from pos_app.journal.mails import Mails
from pos_app.mailing.postman import FIRST_WAIT_MS, LONGEST_WAIT_MS, Postman, wait_after
from pos_app.storage.store import Store
from tests.journal.books import Books
from tests.logfail import ExpectedLogs
from tests.walks.display import until

KARI, OLA = "kari@example.com", "ola@example.com"
PATIENCE_S = 60.0


@dataclass
class Server:
    """Takes letters, or raises what the test has put there for an address."""

    fails: dict[str, list[PosError]] = field(default_factory=dict[str, list[PosError]])
    taken: list[tuple[str, bytes]] = field(default_factory=list[tuple[str, bytes]])
    tried: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    is_closed: bool = False

    def send(self, address: str, letter: bytes) -> None:
        try:
            if self.fails.get(address):
                raise self.fails[address].pop(0)
            self.taken.append((address, letter))
        finally:
            self.tried.release()

    def close(self) -> None:
        self.is_closed = True

    def wait(self) -> None:
        """Wait until it was tried once more."""
        assert self.tried.acquire(timeout=PATIENCE_S)


@pytest.fixture
def books(file_store: Store) -> Books:
    return Books(file_store)


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def postman(books: Books, server: Server) -> Iterator[Postman]:
    made = Postman(books.mails, server, books.clock)
    yield made
    made.close()
    assert server.is_closed


def queue(books: Books, address: str, mail_id: str) -> None:
    books.mails.queue(mail_id, address, "Receipt", b"a letter").result()


def close_after(postman: Postman, server: Server, tries: int) -> None:
    """Wait for so many tries; once it is closed what came of them is in the books."""
    for _ in range(tries):
        server.wait()
    postman.close()


def test_what_waited_when_it_began_goes_and_is_forgotten(
    books: Books, server: Server, postman: Postman
) -> None:
    queue(books, KARI, "1")
    queue(books, OLA, "2")
    postman.start()
    close_after(postman, server, 2)
    assert server.taken == [(KARI, b"a letter"), (OLA, b"a letter")]
    assert books.mails.waiting().result() == ()


def test_what_comes_later_goes_at_once(books: Books, server: Server, postman: Postman) -> None:
    postman.start()
    queue(books, KARI, "1")
    server.wait()
    queue(books, OLA, "2")
    server.wait()
    assert [address for address, _ in server.taken] == [KARI, OLA]


def test_one_that_cannot_go_rests_and_holds_up_nobody(
    books: Books, server: Server, postman: Postman
) -> None:
    server.fails[KARI] = [Unavailable(Code.LINE_DOWN, said="nobody answers")]
    queue(books, KARI, "1")
    queue(books, OLA, "2")
    postman.start()
    close_after(postman, server, 2)
    (waiting,) = books.mails.waiting().result()
    assert (waiting.address, waiting.tries, waiting.problem) == (KARI, 1, "nobody answers")
    assert waiting.next_try_at_ms == books.clock.at_ms + FIRST_WAIT_MS
    assert server.taken == [(OLA, b"a letter")]


def test_it_goes_once_its_rest_is_over(books: Books, server: Server, postman: Postman) -> None:
    server.fails[KARI] = [Unavailable(Code.LINE_DOWN, said="nobody answers")]
    queue(books, KARI, "1")
    postman.start()
    server.wait()
    until(lambda: True if _tries(books) == 1 else None, "what came of it")
    books.mails.try_again("1").result()
    server.wait()
    assert server.taken == [(KARI, b"a letter")]


def _tries(books: Books) -> int:
    (waiting,) = books.mails.waiting().result()
    return waiting.tries


def test_a_refused_one_waits_for_a_person(books: Books, server: Server, postman: Postman) -> None:
    no_mailbox = Refused(Code.INVALID_FIELD, field="mail_address", said="550 no such mailbox")
    server.fails[KARI] = [no_mailbox]
    queue(books, KARI, "1")
    queue(books, OLA, "2")
    postman.start()
    close_after(postman, server, 2)
    (waiting,) = books.mails.waiting().result()
    assert (waiting.next_try_at_ms, waiting.problem) == (None, "550 no such mailbox")


def test_rests_grow_to_five_minutes_and_no_further() -> None:
    rests = [wait_after(tries) for tries in range(1_000)]
    assert rests[:4] == [15_000, 30_000, 60_000, 120_000]
    assert max(rests) == LONGEST_WAIT_MS
    assert rests == sorted(rests)


class ShutMails(Mails):
    """Books that cannot be read."""

    def __init__(self, books: Books) -> None:
        super().__init__(books.store, books.context, books.till)
        self.asked = threading.Event()

    def forget_old(self) -> Future[int]:
        self.asked.set()
        answer: Future[int] = Future()
        answer.set_exception(Unavailable(Code.BUSY))
        return answer


def test_books_that_do_not_answer_are_told_of(
    books: Books, server: Server, expected_logs: ExpectedLogs
) -> None:
    shut = ShutMails(books)
    postman = Postman(shut, server, books.clock)
    postman.start()
    assert shut.asked.wait(PATIENCE_S)
    postman.close()
    expected_logs.expect("pos_app.mailing.postman", "cannot be looked at")


def test_letters_that_are_given_up_are_told_of(
    books: Books, server: Server, postman: Postman, expected_logs: ExpectedLogs
) -> None:
    queue(books, KARI, "1")
    books.clock.at_ms += 8 * 24 * 3_600_000
    queue(books, OLA, "2")
    postman.start()
    close_after(postman, server, 1)
    assert [address for address, _ in server.taken] == [OLA]
    expected_logs.expect("pos_app.mailing.postman", "are forgotten: 1")
