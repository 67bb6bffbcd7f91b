"""Mail waits in the books until it went; then neither letter nor address is there any more."""

import pytest
from sqlalchemy import text

from pos_app.errors import Code, Refused
from pos_app.journal.mails import KEPT_FOR_MS
from pos_app.storage.store import Store
from tests.journal.books import Books

ADDRESS = "kari@example.com"


@pytest.fixture
def books(store: Store) -> Books:
    return Books(store)


def test_a_letter_waits_until_it_went_and_leaves_nothing(books: Books) -> None:
    books.mails.queue("1", ADDRESS, "Receipt 1", b"a letter").result()
    first = books.mails.first().result()
    assert first is not None
    assert (first.address, first.letter, first.about) == (ADDRESS, b"a letter", "Receipt 1")
    assert (first.tries, first.next_try_at_ms) == (0, books.clock.at_ms)
    assert ADDRESS not in repr(first)
    books.mails.forget("1").result()
    assert books.mails.first().result() is None
    left = books.store.read(lambda one: one.execute(text("SELECT count(*) FROM mail")).scalar())
    assert left.result() == 0


def test_the_same_letter_again_is_one(books: Books) -> None:
    for _ in range(2):
        books.mails.queue("1", ADDRESS, "Receipt 1", b"a letter").result()
    assert len(books.mails.waiting().result()) == 1


def test_what_is_no_address_is_not_kept(books: Books) -> None:
    with pytest.raises(Refused) as caught:
        books.mails.queue("1", "kari", "Receipt 1", b"a letter").result()
    assert caught.value.code is Code.INVALID_FIELD
    assert books.mails.waiting().result() == ()


def test_the_one_that_is_due_first_comes_first_and_a_refused_one_never(books: Books) -> None:
    for number in ("1", "2", "3"):
        books.mails.queue(number, ADDRESS, number, b"a letter").result()
    books.mails.failed("1", "nobody answers", books.clock.at_ms + 500).result()
    books.mails.failed("2", "550 no such mailbox", None).result()
    first = books.mails.first().result()
    assert first is not None
    assert first.mail_id == "3"
    books.mails.forget("3").result()
    first = books.mails.first().result()
    assert first is not None
    assert (first.mail_id, first.tries, first.problem) == ("1", 1, "nobody answers")
    assert [one.mail_id for one in books.mails.waiting().result()] == ["1", "2"]


def test_a_refused_one_is_tried_again_when_a_person_says_so(books: Books) -> None:
    told: list[bool] = []
    books.mails.tell(lambda: told.append(True))
    books.mails.queue("1", ADDRESS, "Receipt 1", b"a letter").result()
    books.mails.failed("1", "550 no such mailbox", None).result()
    assert books.mails.first().result() is None
    books.mails.try_again("1").result()
    first = books.mails.first().result()
    assert first is not None
    assert first.next_try_at_ms == books.clock.at_ms
    assert told == [True, True]


def test_what_could_not_be_sent_for_a_week_is_forgotten(books: Books) -> None:
    books.mails.queue("1", ADDRESS, "Receipt 1", b"a letter").result()
    books.clock.at_ms += KEPT_FOR_MS
    assert books.mails.forget_old().result() == 0
    books.clock.at_ms += 1
    books.mails.queue("2", ADDRESS, "Receipt 2", b"a letter").result()
    assert books.mails.forget_old().result() == 1
    assert [one.mail_id for one in books.mails.waiting().result()] == ["2"]


def test_a_password_takes_the_place_of_the_one_before(books: Books) -> None:
    assert books.mails.password().result() == ""
    for password in ("first", "second"):
        books.mails.keep_password(password).result()
    assert books.mails.password().result() == "second"
