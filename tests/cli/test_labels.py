"""`tillit labels`: the cards of a batch on paper, and the sheet that sets a scanner up."""

import csv
from pathlib import Path

import pytest
from PIL import Image

from pos_app.domain.printable import is_printable_token
from tests.cli.commands import Tillit
from tests.printing.reading import CODE_128, QR, codes_in, pages_as_printed, text_of


@pytest.fixture
def table(tmp_path: Path, tillit: Tillit) -> Path:
    table = tmp_path / "cards.csv"
    ran = tillit(
        *("cards", "batch", "gave", "--count", 3, "--csv", table, "--short"),
        *("--data", tmp_path / "central", "--key-folder", tmp_path / "key"),
    )
    assert ran.exit_code == 0, ran.err
    return table


@pytest.mark.slow
def test_cards_of_a_batch_are_printed_as_a_sheet_and_as_pictures(
    tmp_path: Path, tillit: Tillit, table: Path
) -> None:
    ran = tillit(
        *("labels", "cards", table, "--pdf", tmp_path / "cards.pdf"),
        *("--png", tmp_path / "pictures", "--dpi", 300, "--issuer", "Fyrvokterens Hage"),
    )
    assert ran.exit_code == 0, ran.err
    with table.open(encoding="utf-8") as rows:
        tokens = [row["token"] for row in csv.DictReader(rows)]
    assert len(tokens) == 3
    assert all(map(is_printable_token, tokens))
    expected = [(kind, token) for token in tokens for kind in (CODE_128, QR)]
    [page] = pages_as_printed((tmp_path / "cards.pdf").read_bytes(), 300)
    assert sorted(codes_in(page), key=str) == sorted(expected, key=str)
    pictures = sorted((tmp_path / "pictures").iterdir())
    seen = [code for picture in pictures for code in codes_in(Image.open(picture).convert("L"))]
    assert sorted(seen, key=str) == sorted(expected, key=str)
    kept = [*pictures, tmp_path / "cards.pdf"]
    assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}


@pytest.mark.slow
@pytest.mark.parametrize(("option", "is_printed"), [((), False), (("--with-pins",), True)])
def test_a_pin_stands_on_its_card_only_where_somebody_asks_for_it(
    tmp_path: Path, tillit: Tillit, table: Path, option: tuple[str, ...], *, is_printed: bool
) -> None:
    with table.open(encoding="utf-8") as rows:
        row = next(csv.DictReader(rows))
    own = tmp_path / "own.csv"
    own.write_text(f"card_id,token,pin\ngave-1,{row['token']},4711\n", encoding="utf-8")
    ran = tillit("labels", "cards", own, "--pdf", tmp_path / "own.pdf", *option)
    assert ran.exit_code == 0, ran.err
    assert ("PIN 4711" in text_of((tmp_path / "own.pdf").read_bytes())) == is_printed


def test_a_table_of_something_else_is_named(tmp_path: Path, tillit: Tillit) -> None:
    other = tmp_path / "other.csv"
    other.write_text("name;price\n", encoding="utf-8")
    ran = tillit("labels", "cards", other, "--pdf", tmp_path / "cards.pdf")
    assert ran.exit_code == 2
    assert "card_id" in ran.err


def test_cards_have_to_go_somewhere(tmp_path: Path, tillit: Tillit) -> None:
    (tmp_path / "cards.csv").write_text("card_id,token,pin\n", encoding="utf-8")
    ran = tillit("labels", "cards", tmp_path / "cards.csv")
    assert ran.exit_code == 2
    assert "--pdf" in ran.err


def test_the_set_up_sheet_is_written(tmp_path: Path, tillit: Tillit) -> None:
    ran = tillit("labels", "setup", tmp_path / "scanner.pdf", "--locale", "en_GB")
    assert ran.exit_code == 0
    assert "scan its three codes" in ran.out
    assert (tmp_path / "scanner.pdf").is_file()


@pytest.mark.parametrize(("language", "title"), [("fi", "Määritä"), ("de", "einrichten")])
def test_a_sheet_speaks_the_language_that_was_asked_for(
    tmp_path: Path, tillit: Tillit, language: str, title: str
) -> None:
    ran = tillit("labels", "setup", tmp_path / "scanner.pdf", "--language", language)
    assert ran.exit_code == 0
    assert title in text_of((tmp_path / "scanner.pdf").read_bytes())


def test_a_token_is_short_or_of_digits_and_not_both(tmp_path: Path, tillit: Tillit) -> None:
    ran = tillit(
        *("cards", "batch", "x", "--count", 1, "--csv", tmp_path / "x.csv"),
        *("--short", "--digits", 16, "--data", tmp_path / "central"),
    )
    assert ran.exit_code == 2
