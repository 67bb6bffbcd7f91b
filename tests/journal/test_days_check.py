"""A report that says another figure than the chain adds up to is found, even with a true hash."""

import json

import pytest

from pos_app.domain.operation import content_hash
from pos_app.journal.verify import Rule
from pos_app.storage.journal import read_operations
from tests.journal.books import OPERATOR, TILL, Books, change


@pytest.fixture
def closed(memory_books: Books) -> Books:
    """Give books of two days, both closed."""
    for _ in range(2):
        memory_books.day.open(50_000, OPERATOR).result()
        memory_books.sell()
        memory_books.day.x_report(OPERATOR).result()
        memory_books.day.close(60_000, OPERATOR).result()
    assert memory_books.book.verify().result() == ()
    return memory_books


def forge(books: Books, sequence: int, field: str, value: object) -> None:
    """Change a figure of an operation and give it the hash of what it says then."""
    kept = books.store.read(
        lambda connection: list(read_operations(connection, TILL.till_id))
    ).result()[sequence - 1]
    said = json.loads(kept.content)
    *path, last = field.split(".")
    place = said["body"]
    for step in path:
        place = place[step]
    place[last] = value
    content = json.dumps(said, sort_keys=True, separators=(",", ":"))
    change(
        books.store,
        f"UPDATE journal SET content = '{content}', hash = x'{content_hash(content).hex()}'"  # noqa: S608 - our own
        f" WHERE sequence = {sequence}",
    )


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        ("number", 7, Rule.REPORTS_WITHOUT_GAPS),
        ("text", "", Rule.REPORTS_WITHOUT_GAPS),
        ("totals.float_minor", 1, Rule.REPORT_ADDS_UP),
        ("totals.sales.amount_minor", 1, Rule.REPORT_ADDS_UP),
        ("grand.sales_minor", 1, Rule.REPORT_ADDS_UP),
        ("difference_minor", 1, Rule.REPORT_ADDS_UP),
        ("after", [1, 2], Rule.REPORT_ADDS_UP),
    ],
)
def test_a_changed_z_is_found(closed: Books, field: str, value: object, rule: Rule) -> None:
    forge(closed, 8, field, value)
    assert rule in {finding.rule for finding in closed.book.verify().result()}


def test_a_changed_x_is_found(closed: Books) -> None:
    forge(closed, 7, "totals.drawer_openings", 9)
    assert Rule.REPORT_ADDS_UP in {finding.rule for finding in closed.book.verify().result()}


def test_an_operation_that_nobody_knows_is_found(closed: Books) -> None:
    change(closed.store, "UPDATE journal SET kind = 'gift' WHERE sequence = 1")
    rules = {finding.rule for finding in closed.book.verify().result()}
    assert Rule.KIND_IS_KNOWN in rules
