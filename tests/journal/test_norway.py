"""Norway's chain of signatures: each over the one before, and any change is found."""

from datetime import datetime

import pytest

from pos_app.domain.clock import milliseconds_of
from pos_app.domain.giving_back import CashBack
from pos_app.domain.oslo import oslo_time
from pos_app.domain.till import training_till
from pos_app.journal.book import Book
from pos_app.journal.norway import NorwegianSigner, decimal_text, is_signature, signed_text
from pos_app.journal.receipts import Receipts
from pos_app.journal.verify import Rule
from pos_app.storage.signatures import KeptSignature, list_keys, list_signatures
from pos_app.storage.store import Store
from tests.journal.books import TILL, Books, change


def signing(store: Store) -> Books:
    books = Books(store)
    signer = NorwegianSigner()
    books.book = Book(store, books.context, books.till, signer)
    books.receipts = Receipts(store, books.context, books.till, signer)
    return books


@pytest.fixture
def signed(memory_store: Store) -> Books:
    """Give books with two sales, a top-up and a return, signed where the law has it."""
    books = signing(memory_store)
    books.make_card("card-1", 0)
    first = books.sell(books.goods(10_000))
    books.sell(books.load("card-1", 5_000))
    books.sell(books.goods(5_000))
    books.receipts.give_back(books.giving_back(first, CashBack(amount_minor=10_000))).result()
    assert books.book.verify().result() == ()
    return books


def signatures(books: Books) -> tuple[KeptSignature, ...]:
    return books.store.read(lambda one: list_signatures(one, TILL.till_id)).result()


def test_each_sale_and_return_of_goods_is_signed_over_the_one_before(signed: Books) -> None:
    kept = signatures(signed)
    assert [one.sequence for one in kept] == [1, 3, 4]
    (key,) = signed.store.read(lambda one: list_keys(one, TILL.till_id)).result()
    at_ms = signed.clock.at_ms
    first = signed_text("0", at_ms, 1, 10_000, 8_000)
    assert first == "0;2025-06-15;17:06:40;1;100.00;80.00"
    assert is_signature(key, first, kept[0].value)
    third = signed_text(kept[1].value, at_ms, 4, -10_000, -8_000)
    assert third.endswith(";4;-100.00;-80.00")
    assert is_signature(key, third, kept[2].value)
    assert not is_signature(key, first, "no signature")


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        ("UPDATE signature SET value = 'AAAA' WHERE sequence = 3", Rule.SIGNATURE_IS_TRUE),
        ("UPDATE signature SET key_version = '2' WHERE sequence = 3", Rule.SIGNATURE_IS_TRUE),
        ("UPDATE signature SET sequence = 2 WHERE sequence = 3", Rule.SIGNED_WITHOUT_GAPS),
        ("DELETE FROM signature WHERE sequence = 3", Rule.SIGNED_WITHOUT_GAPS),
        ("UPDATE journal SET content = 'x' WHERE sequence = 3", Rule.SIGNATURE_IS_TRUE),
    ],
)
def test_a_change_is_found(signed: Books, statement: str, rule: Rule) -> None:
    change(signed.store, statement)
    assert rule in {finding.rule for finding in signed.book.verify().result()}


def test_practice_is_not_signed(memory_store: Store) -> None:
    books = Books(memory_store, training_till(TILL))
    books.book = Book(memory_store, books.context, books.till, NorwegianSigner())
    books.sell()
    assert books.store.read(lambda one: list_signatures(one, books.till.till_id)).result() == ()
    assert books.book.verify().result() == ()


@pytest.mark.parametrize(
    ("utc", "local"),
    [
        ("2025-03-30 00:59", "01:59"),
        ("2025-03-30 01:00", "03:00"),
        ("2025-10-26 00:59", "02:59"),
        ("2025-10-26 01:00", "02:00"),
        ("2024-12-31 23:30", "00:30"),
    ],
)
def test_norwegian_time_turns_with_the_summer(utc: str, local: str) -> None:
    assert f"{oslo_time(milliseconds_of(datetime.fromisoformat(utc))):%H:%M}" == local


@pytest.mark.parametrize(("minor", "text"), [(0, "0.00"), (-5, "-0.05"), (123_456, "1234.56")])
def test_amounts_are_signed_with_two_decimals(minor: int, text: str) -> None:
    assert decimal_text(minor) == text
