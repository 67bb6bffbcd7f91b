"""A file of another program as a table, whichever spreadsheet wrote it."""

import pytest

from pos_app.errors import Code, Refused
from pos_app.journal.tables import MOST_ROWS, read_table


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_spreadsheets_write_tables_in_their_own_way(
    separator: str, encoding: str, end: str
) -> None:
    rows = ["Navn", " PRIS "], ["Blåbær", "5"], ["", " "], ["Öl", "7"]
    content = end.join(separator.join(cells) for cells in rows).encode(encoding)
    head, told = read_table(content)
    assert head == ("navn", "pris")
    assert told == [(2, ["Blåbær", "5"]), (4, ["Öl", "7"])]


def test_a_quoted_cell_may_go_on_in_the_next_line() -> None:
    assert read_table(b'a,b\n"one\ntwo",3\n')[1] == [(3, ["one\ntwo", "3"])]


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"a,b\n", b"a,b\n,\n", b"a\x00,b\n1,2\n", b'a\n"' + b"x" * 200_000]
)
def test_what_is_no_table_is_refused(content: bytes) -> None:
    with pytest.raises(Refused) as refused:
        read_table(content)
    assert refused.value.code is Code.UNREADABLE_FILE


def test_a_table_that_is_too_long_is_refused_whole() -> None:
    with pytest.raises(Refused) as refused:
        read_table(b"a\n" + b"1\n" * (MOST_ROWS + 1))
    assert refused.value.fields["reason"] == "rows"
