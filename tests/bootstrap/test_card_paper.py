"""New cards as files for their owner's eyes, made beside the screen."""

import csv
from pathlib import Path

import pytest

from pos_app.bootstrap.outputs import CARD_FOLDER, ReceiptFiles, name_of_batch, safe_name
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.shop import Shop
from pos_app.errors import Code, Refused
from pos_app.journal.card_commands import MakeCards, Person
from pos_app.storage.store import Store
from pos_app.wallet.commands import BatchItem, MadeCard
from tests.journal.books import Books
from tests.printing.reading import text_of


@pytest.fixture
def made(memory_store: Store) -> tuple[MadeCard, ...]:
    items = tuple(BatchItem(card_id=CardId(f"spring-{number}")) for number in range(3))
    asked = MakeCards(
        ref_id=RefId("make-1"), items=items, with_pins=True, by=Person(operator="Kari")
    )
    return Books(memory_store).card_desk.make_cards(asked).result()


def outputs(folder: Path) -> ReceiptFiles:
    return ReceiptFiles(folder, Shop(name="Fjord & Furu"), "nb_NO", language="de")


def test_a_table_and_sheets_lie_where_only_their_owner_looks(
    tmp_path: Path, made: tuple[MadeCard, ...]
) -> None:
    files = outputs(tmp_path)
    table = Path(files.save_card_table("spring-27", made).result())
    folder = Path(files.save_card_sheets("spring-27", made).result())
    files.close()
    assert folder == tmp_path / CARD_FOLDER == table.parent
    assert sorted(path.name for path in folder.iterdir()) == ["spring-27.csv", "spring-27.pdf"]
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700
    rows = list(csv.DictReader(table.read_text().splitlines()))
    assert [row["card_id"] for row in rows] == ["spring-0", "spring-1", "spring-2"]
    assert all(len(row["token"]) == 14 and len(row["pin"]) == 4 for row in rows)
    words = text_of((folder / "spring-27.pdf").read_bytes())
    assert "spring-0" in words
    assert "Karten zum Scannen" in words, "who prints them reads German"
    assert "PIN" not in words
    assert not any(row["pin"] in words.split() for row in rows)


def test_a_file_is_read_and_one_that_cannot_be_is_refused(tmp_path: Path) -> None:
    files = outputs(tmp_path)
    (tmp_path / "cards.csv").write_bytes(b"token,amount\n")
    assert files.read_file(str(tmp_path / "cards.csv")).result() == b"token,amount\n"
    for path in (tmp_path / "nowhere.csv", tmp_path, "a\x00b"):
        error = files.read_file(str(path)).exception()
        assert isinstance(error, Refused)
        assert error.code is Code.UNREADABLE_FILE
    files.close()


def test_a_file_too_large_for_a_table_of_cards_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.bootstrap.outputs.LARGEST_FILE", 3)
    files = outputs(tmp_path)
    (tmp_path / "cards.csv").write_bytes(b"four")
    error = files.read_file(str(tmp_path / "cards.csv")).exception()
    files.close()
    assert isinstance(error, Refused)
    assert error.fields["reason"] == "too_large"


@pytest.mark.parametrize(
    ("name", "safe"), [("spring-27", "spring-27"), ("../../etc", "______etc"), ("", "_")]
)
def test_a_name_that_was_typed_leads_out_of_no_folder(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_two_batches_never_share_a_file() -> None:
    names = ("may-27", "MAY-27", "may/27", "may_27", "may 27")
    files = [name_of_batch(name) for name in names]
    assert len(set(files)) == len(names)
    assert files[0] == "may-27"
    assert all(file == safe_name(file) == file.lower() for file in files)
