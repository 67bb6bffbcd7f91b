"""The journal at the command line: held against itself, and handed to an auditor."""

import json
from pathlib import Path

from click.testing import CliRunner

from pos_app.bootstrap.books import open_books
from pos_app.cli.run import tillit
from pos_app.settings import TillSettings, write_settings
from tests.journal.books import change


def books_in(tmp_path: Path) -> Path:
    data = tmp_path / "till"
    data.mkdir()
    write_settings(data, TillSettings(key_folder="key", signer="norway"))
    with open_books(data) as books:
        books.day.open(50_000, "Kari").result()
        books.day.close(50_000, "Kari").result()
    return data


def test_a_sound_journal_is_verified_and_exported_once(tmp_path: Path) -> None:
    data, target = books_in(tmp_path), tmp_path / "journal.xml"
    run = CliRunner().invoke(tillit, ["journal", "verify", "--data", str(data)])
    assert (run.exit_code, run.output) == (0, "The journal agrees.\n")
    run = CliRunner().invoke(tillit, ["journal", "export", str(target), "--data", str(data)])
    assert run.exit_code == 0
    assert b"StandardAuditFile-Taxation-CashRegister:NO" in target.read_bytes()
    run = CliRunner().invoke(tillit, ["journal", "export", str(target), "--data", str(data)])
    assert run.exit_code != 0


def test_a_changed_byte_is_found(tmp_path: Path) -> None:
    data = books_in(tmp_path)
    with open_books(data) as books:
        change(books.store, "UPDATE journal SET content = replace(content, 'Kari', 'Karl')")
    run = CliRunner().invoke(tillit, ["journal", "verify", "--data", str(data)])
    assert run.exit_code == 1
    assert "hash_of_the_content" in run.output
    run = CliRunner().invoke(tillit, ["journal", "verify", "--json", "--data", str(data)])
    assert json.loads(run.output)["clean"] is False
