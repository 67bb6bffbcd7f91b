"""A table of another program's cards: every row is right, or told what is wrong with it."""

from pathlib import Path

import pytest

from pos_app.domain.money import Currency
from pos_app.errors import Code, Refused
from pos_app.journal.card_commands import Person, TakeCardsOver
from pos_app.journal.card_table import CardTable, Wrong, WrongRow
from tests.journal.books import OPERATOR, Books

HEAD = "card_id;token;amount;name;customer_id;expires\n"


def read(books: Books, text: str | bytes) -> CardTable:
    content = text if isinstance(text, bytes) else text.encode()
    return books.card_desk.read_table(content, Currency.NOK, OPERATOR).result()


def why(books: Books, row: str) -> Wrong:
    (wrong,) = read(books, HEAD + row).wrong
    assert wrong.line == 2
    return wrong.why


def test_a_row_says_what_the_card_is(memory_books: Books) -> None:
    table = read(memory_books, HEAD + "g-1;OLD-0001;1 250,50;Mor;ola;31.12.2027\n")
    (card,) = table.new
    assert (card.card_id, card.token, card.amount_minor) == ("g-1", "OLD-0001", 1_250_50)
    assert (card.name, card.customer_id, card.currency) == ("Mor", "ola", Currency.NOK)
    assert card.expires_at_ms == 1_830_297_600_000  # the midnight that ends the year 2027
    assert (table.here, table.wrong, table.amount_minor) == (0, (), 1_250_50)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_spreadsheets_write_tables_in_their_own_way(
    memory_books: Books, separator: str, encoding: str
) -> None:
    cells = ["Token", " AMOUNT ", "Name"], ["OLD-0001", "12.50", "Åse"], ["", "", ""]
    text = "\r\n".join(separator.join(row) for row in cells)
    (card,) = read(memory_books, text.encode(encoding)).new
    assert (card.name, card.amount_minor) == ("Åse", 12_50)


def test_a_card_without_an_id_gets_the_same_one_each_time_and_it_tells_no_code(
    memory_books: Books,
) -> None:
    one, same = (read(memory_books, "token,amount\nOLD-0001,5\n").new[0] for _ in range(2))
    assert one.card_id == same.card_id
    assert "0001" not in one.card_id


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("g-1;;5;;;", Wrong.TOKEN),
        ("g-1;4006381333931;5;;;", Wrong.TOKEN),
        ("g-1;OLD-0001;1.250;;;", Wrong.AMOUNT),
        ("g-1;OLD-0001;;;;", Wrong.AMOUNT),
        ("g-1;OLD-0001;-5;;;", Wrong.AMOUNT),
        ("g-1;OLD-0001;5;;;31/12/2027", Wrong.EXPIRES),
        ("g-1;OLD-0001;5;;;9999-12-31", Wrong.EXPIRES),
        (f"g-1;OLD-0001;5;{'x' * 300};;", Wrong.TEXT),
        ("g-1;OLD-0001;5;;;;one too many", Wrong.COLUMNS),
        ("taken;OLD-0001;5;;;", Wrong.CARD_EXISTS),
    ],
)
def test_a_wrong_row_says_why(memory_books: Books, row: str, wrong: Wrong) -> None:
    memory_books.make_card("taken", 0)
    assert why(memory_books, row) is wrong


def test_a_code_that_leads_to_another_card_is_wrong(memory_books: Books) -> None:
    code = memory_books.make_card("mine", 0)
    assert why(memory_books, f"g-1;{code};5;;;") is Wrong.TOKEN_EXISTS


def test_what_comes_twice_in_the_file_is_wrong_the_second_time(memory_books: Books) -> None:
    rows = "g-1;OLD-0001;5;;;\ng-1;OLD-0002;5;;;\ng-3;OLD-0001;5;;;\n"
    table = read(memory_books, HEAD + rows)
    assert len(table.new) == 1
    assert table.wrong == (WrongRow(3, Wrong.TWICE), WrongRow(4, Wrong.TWICE))


def test_a_file_that_was_taken_over_in_part_goes_on_where_it_stopped(memory_books: Books) -> None:
    text = HEAD + "".join(f"g-{n};OLD-{n:04};5;;;\n" for n in range(5))
    first = read(memory_books, text)
    asked = TakeCardsOver(cards=first.new[:2], source="x.csv", by=Person(operator=OPERATOR))
    memory_books.card_desk.take_over(asked).result()
    again = read(memory_books, text)
    assert (again.here, len(again.new), again.wrong) == (2, 3, ())


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"token,amount\n", b"number,sum\n1,2\n", b"\x00\x01\x02", b"token\nOLD-0001\n"),
        Path(__file__).with_name("books.py").read_bytes()[:200],
        b'token,amount\n"' + b"x" * 200_000,
    ],
)
def test_what_is_no_table_of_cards_is_refused(memory_books: Books, content: bytes) -> None:
    error = memory_books.card_desk.read_table(content, Currency.NOK, OPERATOR).exception()
    assert isinstance(error, Refused)
    assert error.code is Code.UNREADABLE_FILE
