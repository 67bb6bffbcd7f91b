import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import Tillit

Ask = Callable[..., Any]


@pytest.fixture
def place(tmp_path: Path) -> list[str]:
    return ["--data", str(tmp_path / "central"), "--key-folder", str(tmp_path / "key")]


@pytest.fixture
def ask(tillit: Tillit, place: list[str]) -> Ask:
    """Give what asks central's books and returns the answer, or the code of a refusal."""

    def asking(*words: object) -> Any:  # noqa: ANN401 - whatever the command tells
        ran = tillit(*words, *place, "--json")
        assert "Traceback" not in ran.err
        return json.loads(ran.out) if ran.exit_code == 0 else ran.exit_code

    return asking


def test_a_card_is_made_funded_shown_listed_and_put_away(ask: Ask) -> None:
    made = ask("cards", "create", "gift-1", "--amount", 50000, "--pin")
    assert made["token"].startswith("DINCARD:")
    assert len(made["pin"]) == 4
    assert ask("cards", "fund", "gift-1", "--amount", 50, "--ref-id", "f")["balance"] == 50050
    assert ask("cards", "fund", "gift-1", "--amount", 50, "--ref-id", "f")["balance"] == 50050
    shown = ask("cards", "show", "gift-1")
    assert shown["available"] == 50050
    assert made["token"] not in str(shown)
    (listed,) = ask("cards", "list")["cards"]
    assert listed["card_id"] == "gift-1"
    ask("cards", "delete", "gift-1")
    assert ask("cards", "list")["cards"] == []
    assert ask("cards", "show", "gift-1") == 3


def test_a_card_is_stopped_by_somebody_for_a_reason_and_let_go_again(ask: Ask) -> None:
    ask("cards", "create", "gift-1", "--amount", 50000)
    stopped = ask("cards", "block", "gift-1", "--by", "Kari", "--why", "stolen")
    assert (stopped["blocked_by"], stopped["why"]) == ("Kari", "stolen")
    assert stopped["blocked_since"].endswith("+00:00")
    assert ask("cards", "show", "gift-1")["why"] == "stolen"
    assert ask("cards", "list")["cards"][0]["status"] == "unused"
    assert "why" not in ask("cards", "unblock", "gift-1", "--by", "Kari", "--why", "found")
    assert ask("cards", "block", "nobody's", "--by", "Kari", "--why", "stolen") == 3
    assert ask("cards", "block", "gift-1", "--by", "Kari") == 2  # a reason is asked for


def test_a_batch_is_printed_first_and_sold_later(ask: Ask, tmp_path: Path) -> None:
    table, sheet = tmp_path / "cards.csv", tmp_path / "cards.pdf"
    told = ask(
        *("cards", "batch", "xmas", "--count", 3, "--csv", table, "--sheet", sheet),
        *("--digits", 16, "--pin"),
    )
    assert told == {"cards": 3, "csv": str(table), "sheet": str(sheet)}
    rows = list(csv.DictReader(table.read_text().splitlines()))
    assert [row["card_id"] for row in rows] == ["xmas-1", "xmas-2", "xmas-3"]
    assert all(len(row["token"]) == 16 and len(row["pin"]) == 4 for row in rows)
    assert table.stat().st_mode & 0o077 == 0
    assert sheet.stat().st_mode & 0o077 == 0
    assert sheet.read_bytes().startswith(b"%PDF")
    assert ask("cards", "show", "xmas-2")["status"] == "inactive"
    sold = ask("cards", "activate", "xmas-2", "--amount", 20000)
    assert (sold["status"], sold["balance"]) == ("unused", 20000)


def test_a_table_of_tokens_is_never_written_over(ask: Ask, tmp_path: Path) -> None:
    table = tmp_path / "cards.csv"
    ask("cards", "batch", "one", "--count", 1, "--csv", table)
    before = table.read_bytes()
    assert ask("cards", "batch", "two", "--count", 1, "--csv", table) == 2
    assert table.read_bytes() == before
    assert [card["card_id"] for card in ask("cards", "list")["cards"]] == ["one-1"]


def test_a_batch_that_is_refused_leaves_no_table_in_the_way(ask: Ask, tmp_path: Path) -> None:
    table = tmp_path / "cards.csv"
    ask("cards", "create", "one-1", "--amount", 1)
    assert ask("cards", "batch", "one", "--count", 1, "--csv", table) == 3
    assert not table.exists()
    ask("cards", "batch", "two", "--count", 1, "--csv", table)
    assert "two-1" in table.read_text()


def test_no_card_is_made_whose_token_could_not_be_written_down(ask: Ask, tmp_path: Path) -> None:
    table = tmp_path / "nowhere" / "cards.csv"
    assert ask("cards", "batch", "lost", "--count", 1, "--csv", table) == 3
    assert ask("cards", "list")["cards"] == []


def test_a_list_that_goes_on_says_how(tillit: Tillit, place: list[str], tmp_path: Path) -> None:
    tillit("cards", "batch", "one", "--count", 3, "--csv", tmp_path / "cards.csv", *place)
    first = tillit("cards", "list", "--limit", 2, *place)
    assert len(first.out.splitlines()) == 2
    more, option, cursor = first.err.rpartition("--starting-after ")
    assert (more, option) == ("There are more: ", "--starting-after ")
    rest = tillit("cards", "list", "--limit", 2, option.strip(), cursor.strip(), *place)
    assert len(rest.out.splitlines()) == 1
    assert rest.err == ""


def test_what_is_told_to_people_has_no_json(tillit: Tillit, place: list[str]) -> None:
    made = tillit("cards", "create", "gift-1", "--amount", 100, *place)
    assert "balance: 100" in made.out.splitlines()
    shown = tillit("cards", "show", "gift-1", *place)
    assert any(line.startswith("tokens: ****") or "*" in line for line in shown.out.splitlines())
    listed = tillit("cards", "list", *place)
    assert listed.out == "gift-1  unused  100\n"


def test_a_card_that_has_no_currency_yet_is_shown_without_one(
    tillit: Tillit, place: list[str], tmp_path: Path
) -> None:
    tillit("cards", "batch", "blank", "--count", 1, "--csv", tmp_path / "blank.csv", *place)
    shown = tillit("cards", "show", "blank-1", *place).out
    assert "status: inactive" in shown.splitlines()
    assert "currency" not in shown
    assert "None" not in shown


@pytest.mark.parametrize(
    "words",
    [
        ("cards", "create", "gift-1", "--amount", "-1"),
        ("cards", "create", " gift-1", "--amount", "1"),
        ("cards", "create", "gift-1", "--amount", "1", "--account", "X1"),
        ("cards", "delete", "nothing"),
        ("cards", "activate", "nothing", "--amount", "1"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(
    tillit: Tillit, place: list[str], words: tuple[str, ...]
) -> None:
    ran = tillit(*words, *place)
    assert ran.exit_code == 3
    assert ran.err.splitlines()[0].endswith(".")


def test_clients_are_added_listed_and_deleted(ask: Ask, tillit: Tillit, place: list[str]) -> None:
    of = ("--account", "P00000001")
    added = ask("clients", "add", *of, "--scope", "read:wallets", "--name", "shop")
    assert added["address"] is None
    assert len(added["client_secret"]) >= 43
    (listed,) = ask("clients", "list", *of)["clients"]
    assert listed == {"client_id": added["client_id"], "name": "shop"}
    gone = tillit("clients", "delete", added["client_id"], *of, *place)
    assert gone.exit_code == 0
    assert ask("clients", "list", *of)["clients"] == []
    assert tillit("clients", "delete", added["client_id"], *of, *place).exit_code == 3
    assert tillit("clients", "add", *of, "--scope", "admin:world", *place).exit_code == 2


def test_no_token_is_left_in_the_books(ask: Ask, tmp_path: Path) -> None:
    made = ask("cards", "create", "gift-1", "--amount", 100)
    for file in (tmp_path / "central").rglob("*"):
        assert file.is_dir() or made["token"].encode() not in file.read_bytes()
