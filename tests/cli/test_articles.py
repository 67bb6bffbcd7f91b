"""Articles into a till's books from a table and out of them, as somebody types it."""

import json
from pathlib import Path

from pos_app.bootstrap.books import look_into_books, open_books
from pos_app.journal.article_table import read_article_table
from tests.cli.commands import Tillit
from tests.walks.shop import ARTICLES

TABLE = "EAN;Navn;Varegruppe;Pris;MVA\n7038010009457;Kaffe;Drikke;29,90;15 %\n12;Bolle;;25;15\n"


def test_a_table_comes_into_the_books_once(tillit: Tillit, data: Path, tmp_path: Path) -> None:
    table = tmp_path / "varer.csv"
    table.write_text(TABLE, encoding="cp1252")
    first = tillit("articles", "import", table, "--data", data)
    assert (first.exit_code, first.out) == (
        0,
        "2 new, 0 changed, 0 unchanged, 0 wrong.\nIt is all in the books.\n",
    )
    again = tillit("articles", "import", table, "--data", data, "--json")
    assert json.loads(again.out) == {
        "new": 0,
        "changed": 0,
        "unchanged": 2,
        "wrong": [],
        "added": 0,
        "kept": 0,
    }
    listed = tillit("articles", "list", "--data", data)
    assert listed.out.splitlines()[-2:] == [
        "7038010009457        29.90  Kaffe",
        "12                   25.00  Bolle",
    ]
    assert "The books had it all." in tillit("articles", "import", table, "--data", data).out


def test_one_wrong_row_keeps_all_of_it_out(tillit: Tillit, data: Path, tmp_path: Path) -> None:
    table = tmp_path / "varer.csv"
    table.write_text(f"{TABLE}7038010009458;Te;;20;15\n")
    ran = tillit("articles", "import", table, "--data", data)
    assert ran.exit_code == 1
    why = "The last digit of the code does not fit the others: it is mistyped."
    assert ran.out.splitlines() == [
        f"Line 4 (7038010009458): {why}",
        "2 new, 0 changed, 0 unchanged, 1 wrong.",
        "Nothing was taken over: every row has to be right.",
    ]
    with look_into_books(data) as books:
        assert books.articles.load().result() == ARTICLES


def test_a_check_changes_nothing_and_runs_beside_a_till(
    tillit: Tillit, data: Path, tmp_path: Path
) -> None:
    table = tmp_path / "varer.csv"
    table.write_text(TABLE)
    with open_books(data) as books:
        checked = tillit("articles", "import", table, "--data", data, "--check")
        refused = tillit("articles", "import", table, "--data", data)
        assert books.articles.load().result() == ARTICLES
    assert checked.out.endswith("Nothing was changed: this was a check.\n")
    assert refused.exit_code == 3
    assert "SECOND_INSTANCE" in refused.err


def test_what_is_exported_imports_unchanged_and_makes_the_same_shop_elsewhere(
    tillit: Tillit, data: Path, tmp_path: Path
) -> None:
    table = tmp_path / "varer.csv"
    told = tillit("articles", "export", table, "--data", data)
    assert told.out == f"{len(ARTICLES)} articles are in {table}.\n"
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    here = json.loads(tillit("articles", "import", table, "--data", data, "--json").out)
    assert (here["new"], here["changed"], here["unchanged"]) == (0, 0, len(ARTICLES))
    elsewhere = read_article_table((), table.read_bytes(), str, has_decimal_comma=True)
    assert tuple(one.article for one in elsewhere.new) == ARTICLES
    listed = json.loads(tillit("articles", "list", "--data", data, "--json").out)["articles"]
    assert [one["article_id"] for one in listed] == [one.article_id for one in ARTICLES]
    assert not any(one["put_away"] for one in listed)


def test_a_file_that_cannot_be_read_and_books_that_are_not_there_are_refused(
    tillit: Tillit, data: Path, tmp_path: Path
) -> None:
    table = tmp_path / "varer.csv"
    table.write_bytes(b"\x00\x01")
    unreadable = tillit("articles", "import", table, "--data", data)
    assert (unreadable.exit_code, "UNREADABLE_FILE" in unreadable.err) == (3, True)
    table.write_text(TABLE)
    nowhere = tillit("articles", "import", table, "--data", tmp_path / "none")
    assert (nowhere.exit_code, "BOOKS_NOT_FOUND" in nowhere.err) == (3, True)
    assert not (tmp_path / "none").exists()
